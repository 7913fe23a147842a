// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops {

/// How an ONNX file says what is rounded to how many bits.
enum class OnnxForm {
    /// QONNX's operators Quant and BipolarQuant: any bits, for FINN, hls4ml and QONNX's own tools. Source:
    /// https://github.com/fastmachinelearning/qonnx/tree/main/docs/qonnx-custom-ops
    Qonnx,
    /// QuantizeLinear, Clip and DequantizeLinear: 2 to 8 bits, for runtimes that know ONNX alone. Source:
    /// Pappalardo et al., "QONNX: Representing Arbitrary-Precision Quantized Neural Networks",
    /// arXiv:2206.07527, section IV
    Qcdq,
};

} // namespace bitops
