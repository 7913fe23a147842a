// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/data_sources.h"

namespace bitops {

namespace {

const std::string cifar = "https://www.cs.toronto.edu/~kriz/";
const std::string mnist = "https://ossci-datasets.s3.amazonaws.com/mnist/";
const std::string fashion =
    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/";

} // namespace

std::string SourceFile::name() const
{
    return address.substr(address.find_last_of('/') + 1);
}

std::int64_t DataSource::bytesToFetch() const
{
    std::int64_t bytes = 0;
    for (const SourceFile& file : files) {
        bytes += file.bytes;
    }
    return bytes;
}

const std::vector<DataSource>& dataSources()
{
    // clang-format off
    static const std::vector<DataSource> sources{
        {"cifar-10", "CIFAR-10", "cifar-10-batches-bin", 10, 60'000, "3×32×32", true, {
            {cifar + "cifar-10-binary.tar.gz", "c32a1d4ab5d03f1284b67883e8d87530", 170'052'171}},
            184'380'000},
        {"cifar-100", "CIFAR-100", "cifar-100-binary", 100, 60'000, "3×32×32", true, {
            {cifar + "cifar-100-binary.tar.gz", "03b5dce01913d631647c71ecec9e9cb8", 168'513'733}},
            184'440'000},
        {"mnist", "MNIST", "mnist", 10, 70'000, "1×28×28", false, {
            {mnist + "train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873", 9'912'422},
            {mnist + "train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432", 28'881},
            {mnist + "t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3", 1'648'877},
            {mnist + "t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c", 4'542}},
            11'594'722},
        {"fashion-mnist", "Fashion-MNIST", "fashion-mnist", 10, 70'000, "1×28×28", false, {
            {fashion + "train-images-idx3-ubyte.gz", "8d4fb7e6c68d591d4c3dfef9ec88bf0d", 26'421'880},
            {fashion + "train-labels-idx1-ubyte.gz", "25c81989df183df01b3e8a0aad5dffbe", 29'515},
            {fashion + "t10k-images-idx3-ubyte.gz", "bef4ecab320f06d8554ea6380940ec79", 4'422'102},
            {fashion + "t10k-labels-idx1-ubyte.gz", "bb300cfdad3c16e7a12a480ee83cd310", 5'148}},
            30'878'645}};
    // clang-format on
    return sources;
}

} // namespace bitops
