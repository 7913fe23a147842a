// SPDX-FileCopyrightText: 2026 The BitOps Explorer developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace bitops {

/// Of a run's report: light or dark as the reader's system on a screen, always light on paper, where colours
/// are printed, tables repeat their headings, and no row, picture or heading is torn off. Without a character
/// that XML would need escaped.
inline constexpr const char* reportStyle = R"(
:root {
  --ground: #ffffff; --text: #1c2128; --muted: #5b6470; --line: #d5dae1; --band: #f4f6f8;
  --accent: #0067a6; --second: #b85c00; --warning: #9a3b00;
  color-scheme: light dark;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #16191d; --text: #e6e9ee; --muted: #9aa4b1; --line: #353c46; --band: #1f242a;
    --accent: #4aa8e8; --second: #f0a830; --warning: #f4764a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 66rem;
  background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
}
header { border-bottom: 2px solid var(--accent); margin-bottom: 1.2rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 0.6rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 0.4rem; }
p { margin: 0.4rem 0; overflow-wrap: anywhere; }
.muted, figcaption { color: var(--muted); }
.state { font-weight: 600; }
.notes { white-space: pre-wrap; border-left: 3px solid var(--line); padding-left: 0.8rem; }
.warning { color: var(--warning); font-weight: 600; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 0.7rem; margin: 0; }
.tiles div { border: 1px solid var(--line); border-radius: 6px; padding: 0.6rem 0.8rem; break-inside: avoid; }
.tiles dt { color: var(--muted); font-size: 0.85rem; }
.tiles dd { margin: 0; font-size: 1.3rem; font-weight: 600; line-height: 1.3; }
.tiles dd.more { font-size: 0.8rem; font-weight: 400; color: var(--muted); }
.wide { overflow-x: auto; margin: 0.6rem 0; }
table { border-collapse: collapse; min-width: 40%; font-size: 0.87rem; font-variant-numeric: tabular-nums; }
th { color: var(--muted); font-weight: 600; border-bottom: 1.5px solid var(--line); vertical-align: bottom; }
th, td { padding: 0.22rem 0.6rem; text-align: right; }
td { border-bottom: 1px solid var(--line); white-space: nowrap; }
td.text { white-space: normal; overflow-wrap: break-word; }
th.text, td.text { text-align: left; }
tr.total td { background-color: var(--band); font-weight: 600; }
td.bits { text-align: center; }
td.bits span { display: inline-block; min-width: 1.7rem; padding: 0 0.35rem; text-align: center; font-weight: 600; border-radius: 3px; }
figure { margin: 0.8rem 0; break-inside: avoid; }
figcaption { font-size: 0.85rem; }
svg { display: block; width: 100%; height: auto; font-size: 11px; }
svg text { fill: var(--muted); }
svg text.onBox { font-size: 13px; font-weight: 700; }
svg .axis { stroke: var(--muted); }
svg .grid { stroke: var(--line); }
svg .link { stroke: var(--muted); stroke-width: 1.5; }
svg path { fill: none; stroke-width: 1.8; stroke-linejoin: round; }
svg .training { stroke: var(--second); fill: none; }
svg line.training { stroke-width: 1.8; }
svg circle.training { fill: var(--ground); stroke-width: 1.2; }
svg .validation { stroke: var(--accent); }
svg line.validation, svg path.validation { stroke-dasharray: 5 3; stroke-width: 1.8; }
svg circle.validation { fill: var(--accent); stroke: none; }
svg .best { stroke: var(--text); fill: none; }
svg line.best { stroke-dasharray: 1 3; }
svg .depthwise { fill: #f0a830; }
svg .pointwise { fill: #4a90c8; }
svg .convolution { fill: #7a6bb8; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 1rem 1.5rem; }
.charts figcaption { font-weight: 600; }
.swatch { display: inline-block; width: 0.8rem; height: 0.8rem; margin: 0 0.3rem 0 0.1rem; vertical-align: -0.1rem; }
.swatch.depthwise { background-color: #f0a830; }
.swatch.pointwise { background-color: #4a90c8; }
.swatch.convolution { background-color: #7a6bb8; }
pre {
  background-color: var(--band); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 0.9rem;
  font: 0.82rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere;
}
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.6rem; color: var(--muted); font-size: 0.85rem; }
@page { margin: 15mm 13mm; }
@media print {
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, h2 + p, h3 + p { break-after: avoid; }
  h2 { margin-top: 1.4rem; }
  p { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  th, td { padding: 0.14rem 0.32rem; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.total:last-child { break-before: avoid; }
  .charts { grid-template-columns: 1fr 1fr; gap: 0 1rem; }
  .tiles { grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 0.4rem; }
  .tiles div { padding: 0.4rem 0.5rem; }
  .tiles dt { font-size: 0.75rem; }
  .tiles dd { font-size: 1.05rem; }
  .tiles dd.more { font-size: 0.7rem; }
  pre { font-size: 7.5pt; }
  pre.file { columns: 3; }
}
)";

} // namespace bitops
