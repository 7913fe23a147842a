// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/weights/stored_tensors.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bitops {

/// Tensors in the order in which Python sees them.
using NamedStoredTensors = std::vector<std::pair<std::string, StoredTensor>>;

/// The one of this name; null if there is none.
const StoredTensor* findTensor(const NamedStoredTensors& tensors, std::string_view name);

/// Precondition: the tensor is of type F32.
std::vector<float> floatsOf(const StoredTensor& tensor);

/// The bytes of a file from which Python's torch.load() gives an OrderedDict of these tensors on the CPU,
/// also with weights_only=True. It is what torch.save() writes: an uncompressed zip archive with
///   archive/data.pkl   a pickle of protocol 2 that calls torch._utils._rebuild_tensor_v2 for each tensor,
///                      with a persistent id ('storage', torch.FloatStorage, '0', 'cpu', values)
///   archive/data/N     the values of storage N, at a multiple of 64 bytes
///   archive/version    "3"
/// Sources: https://github.com/pytorch/pytorch/blob/v1.13.1/torch/serialization.py (_save, _load),
/// https://github.com/pytorch/pytorch/blob/v1.13.1/caffe2/serialize/inline_container.cc,
/// https://github.com/python/cpython/blob/3.11/Lib/pickletools.py (opcodes),
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (zip). Refuses, in half a sentence, what such
/// an archive without its 64-bit extension cannot hold: 4 GiB, 65,535 tensors; and tensors of type I16.
Result<std::string> stateDictionaryBytes(const NamedStoredTensors& tensors);

} // namespace bitops
