// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bitops {

/// One file on a server.
struct SourceFile
{
    std::string address;
    std::string md5; ///< In hexadecimal, as the publisher prints it.
    /// About: what people are told. A file is checked by its sum; but no more than twice as many are fetched.
    std::int64_t bytes = 0;

    /// What stands after the last "/" of the address.
    [[nodiscard]] std::string name() const;
};

/// A data set that can be fetched, in a form that loadDataSet() reads.
struct DataSource
{
    std::string id;     ///< As the data set's `kind`: "cifar-10".
    std::string title;  ///< "CIFAR-10"
    std::string folder; ///< What is made where the data is to be; an archive holds a folder of this name.
    int classes = 0;
    int images = 0;
    std::string imageShape; ///< "3×32×32"
    bool isArchive = false; ///< One .tar.gz to be unpacked; else the files are used as they are.
    std::vector<SourceFile> files;
    /// About, of what is there in the end; an archive may not become more than twice as many.
    std::int64_t bytesOnDisk = 0;

    /// Of all files together.
    [[nodiscard]] std::int64_t bytesToFetch() const;
};

/// The one table of addresses and sums.
///
/// Sources: CIFAR-10 and CIFAR-100, binary version, https://www.cs.toronto.edu/~kriz/cifar.html, which prints
/// the sums. MNIST: http://yann.lecun.com/exdb/mnist, from the mirror that torchvision uses; Fashion-MNIST:
/// https://github.com/zalandoresearch/fashion-mnist, which prints the sums; those of MNIST stand in
/// torchvision's torchvision/datasets/mnist.py.
const std::vector<DataSource>& dataSources();

} // namespace bitops
