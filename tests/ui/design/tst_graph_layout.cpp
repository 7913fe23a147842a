// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/test_main.h"
#include "tests/ui/design/imported_models.h"
#include "ui/design/graph_layout.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace bitops;
using namespace bitops::test;

namespace {

using Link = GraphLayout::Link;
using Point = GraphLayout::Point;

QByteArray lanesText(const GraphLayout& layout, std::size_t layers)
{
    QByteArray text;
    for (std::size_t i = 0; i < layers; ++i) {
        text += QByteArray::number(layout.laneOf(i));
    }
    return text;
}

std::size_t countOf(const GraphLayout& layout, Link::Kind kind)
{
    return static_cast<std::size_t>(std::count_if(layout.links().begin(), layout.links().end(),
                                                  [kind](const Link& link) { return link.kind == kind; }));
}

std::size_t countOf(const GraphLayout& layout, Point::Kind kind)
{
    return static_cast<std::size_t>(std::count_if(layout.points().begin(), layout.points().end(),
                                                  [kind](const Point& point) { return point.kind == kind; }));
}

} // namespace

class TestGraphLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChainIsOneLaneWithoutArcs()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8});
        addConvolution(model, "image", "a");
        addConvolution(model, "a", "b");
        const GraphLayout layout(ModelFolder(model.node("Relu", {"b"}, {"c"}).output("c")).network());
        QCOMPARE(layout.lanes(), 1);
        QCOMPARE(layout.levels(), 0);
        QCOMPARE(countOf(layout, Link::Kind::Line), std::size_t{2});
        QCOMPARE(layout.links().size(), std::size_t{2});
    }

    /// The shortcut of block2 comes before its longer way, and yet stands below it.
    void theLongestWayIsTheFirstLane()
    {
        const GraphLayout layout(ModelFolder(residualModel()).network());
        QCOMPARE(lanesText(layout, 9), QByteArray("000100010"));
        QCOMPARE(layout.lanes(), 2);
    }

    void skipsAreArcs()
    {
        const GraphLayout layout(ModelFolder(residualModel()).network());
        QCOMPARE(countOf(layout, Link::Kind::Arc), std::size_t{1});
        QCOMPARE(layout.levels(), 1);
        const auto arc = std::find_if(layout.links().begin(), layout.links().end(),
                                      [](const Link& link) { return link.kind == Link::Kind::Arc; });
        QCOMPARE(layout.points()[arc->from].key, 0.0); // The stem
        QCOMPARE(layout.points()[arc->to].kind, Point::Kind::Sum);
        QCOMPARE(layout.points()[arc->to].key, 2.5); // Between block1/conv2 and what follows.
    }

    void branchesLeaveAndComeBack()
    {
        const GraphLayout layout(ModelFolder(residualModel()).network());
        QCOMPARE(countOf(layout, Link::Kind::Branch), std::size_t{2});
        QCOMPARE(countOf(layout, Link::Kind::Merge), std::size_t{2});
        QCOMPARE(countOf(layout, Point::Kind::Sum), std::size_t{2});
        QCOMPARE(countOf(layout, Point::Kind::Joint), std::size_t{1});
    }

    void whatIsNotKnownHasAPlace()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8}).import("com.example", 1);
        addConvolution(model, "image", "a");
        model.node("com.example::FancyNorm", {"a"}, {"b"}, {}, "fancy").value("b", {1, 4, 8, 8});
        addConvolution(model, "b", "c");
        const GraphLayout layout(ModelFolder(model.output("c")).network());
        QCOMPARE(countOf(layout, Point::Kind::Unknown), std::size_t{1});
    }

    /// Arcs within arcs have levels of their own.
    void nestedArcsDoNotLieOnOneAnother()
    {
        OnnxWriter model;
        model.input("image", {1, 4, 8, 8});
        addConvolution(model, "image", "a");
        addConvolution(model, "a", "b");
        model.node("Add", {"b", "a"}, {"inner"});
        addConvolution(model, "inner", "c");
        const GraphLayout layout(
            ModelFolder(model.node("Add", {"c", "a"}, {"outer"}).output("outer")).network());
        QVERIFY(layout.levels() >= 2);
        for (const Link& one : layout.links()) {
            for (const Link& other : layout.links()) {
                const bool areArcs =
                    one.kind == Link::Kind::Arc && other.kind == Link::Kind::Arc && one != other;
                if (areArcs && one.level == other.level) {
                    const auto keyOf = [&](std::size_t point) { return layout.points()[point].key; };
                    QVERIFY(keyOf(one.to) <= keyOf(other.from) || keyOf(other.to) <= keyOf(one.from));
                }
            }
        }
    }

    void linksLeadForward()
    {
        const GraphLayout layout(ModelFolder(deepModel(500)).network());
        for (const Link& link : layout.links()) {
            QVERIFY(layout.points()[link.from].key < layout.points()[link.to].key);
        }
        QCOMPARE(countOf(layout, Point::Kind::Layer), std::size_t{500});
        QCOMPARE(layout.lanes(), 1);
    }
};

BITOPS_TEST(TestGraphLayout, NoApplication)
#include "tst_graph_layout.moc"
