// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops::test {

// What `bitops train` says of the epochs of tests/support/fake_trainer.cpp.
inline constexpr auto firstEpoch =
    "Epoch 1/3 | Train Loss: 1.8730, Train Acc: 0.3100 | Val Loss: 1.7420, Val Acc: 0.3600\n";
inline constexpr auto csvHeader =
    "epoch,train_loss,train_accuracy,val_loss,val_accuracy,seconds,images_per_second,learning_rate\r\n";
inline constexpr auto firstRow = "1,1.873,0.31,1.742,0.36,0.5,1000,0.001\r\n";

} // namespace bitops::test
