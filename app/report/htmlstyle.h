// SPDX-License-Identifier: Apache-2.0
#pragma once

// The style of our pages. Colours by name only, each pair of text and ground with a contrast of at least 4.5 : 1.
inline constexpr const char *htmlStyle = R"(
:root { color-scheme: light dark;
  --ground: #ffffff; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --soft: #f3f5f8; --link: #0b57a4;
  --bar: #1f6fb2; --whole: #116329; --whole-ground: #e3f6e8; --lacking: #8f1212;
  --lacking-ground: #fdeaea; --private: #7a4b00; --private-ground: #fff6df; }
@media screen and (prefers-color-scheme: dark) { :root {
  --ground: #14181d; --text: #e6eaef; --quiet: #a3adb9; --line: #39424d; --soft: #1d232a; --link: #82bdfb;
  --bar: #62a8ea; --whole: #7fe09a; --whole-ground: #12301c; --lacking: #ffb1ab;
  --lacking-ground: #421a1a; --private: #f2cc7c; --private-ground: #33280f; } }
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--text); font: 14px/1.45 system-ui, "Segoe UI", Inter, "Noto Sans", sans-serif; }
body { margin: 0 auto; max-width: 75rem; padding: 1.25rem; }
.wide { max-width: none; }
a { color: var(--link); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .4rem; }
.lead, .zone { color: var(--quiet); margin: 0 0 .75rem; overflow-wrap: anywhere; }
.state { border: 2px solid; border-radius: 6px; margin: .75rem 0 1rem; padding: .6rem .9rem; font-size: 1.25rem; font-weight: 700; }
.state p { margin: 0; }
.state ul { font-size: .95rem; font-weight: 400; margin: .4rem 0 0; padding-left: 1.3rem; overflow-wrap: anywhere; }
.whole { color: var(--whole); background: var(--whole-ground); }
.lacking { color: var(--lacking); background: var(--lacking-ground); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; margin: 0 0 1rem; }
figure { border: 1px solid var(--line); border-radius: 6px; margin: 0; padding: .7rem .9rem; }
figcaption { font-weight: 700; margin-bottom: .4rem; }
svg { display: block; overflow: hidden; }
svg text { fill: var(--text); font-size: 13px; }
svg .count { text-anchor: end; font-variant-numeric: tabular-nums; }
svg .bar { fill: var(--bar); }
details { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1rem; padding: .6rem .9rem; }
summary { cursor: pointer; font-weight: 700; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(0, 1fr); gap: .15rem 1rem; margin: .5rem 0 0; }
.facts { grid-template-columns: 8rem minmax(0, 1fr); }
@media (min-width: 50rem), print { .facts { grid-template-columns: 8rem minmax(0, 1fr) 8rem minmax(0, 1fr); } }
dt { color: var(--quiet); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.scroll { border: 1px solid var(--line); border-radius: 6px; max-height: calc(100vh - 2.5rem); overflow: auto; }
table { border-collapse: separate; border-spacing: 0; min-width: 100%; width: max-content; }
th, td { border-bottom: 1px solid var(--line); max-width: 26rem; padding: .3rem .6rem; text-align: start; vertical-align: top; }
th { background: var(--soft); position: sticky; top: 0; white-space: nowrap; }
td { overflow-wrap: break-word; white-space: pre-wrap; }
tbody tr:nth-child(even) { background: var(--soft); }
.n { font-variant-numeric: tabular-nums; text-align: right; }
.t { font-variant-numeric: tabular-nums; white-space: nowrap; }
.long { max-height: 12em; overflow: auto; }
nav ol { column-gap: 2.5rem; columns: 20rem; padding-left: 1.5rem; }
nav li, .files li { overflow-wrap: anywhere; }
article { border-top: 3px solid var(--line); margin-top: 1.5rem; padding-top: 1rem; }
.note { background: var(--soft); border-left: 4px solid var(--line); font-weight: 700; margin: .3rem 0; padding: .3rem .7rem; }
.text { overflow-wrap: anywhere; white-space: pre-wrap; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline > li { border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: 4px; margin: 0 0 .6rem; padding: .5rem .8rem; }
.timeline > .private { background: var(--private-ground); border-left-color: var(--private); border-left-style: double; }
.head { margin: 0 0 .3rem; overflow-wrap: anywhere; }
.mark { border: 1px solid; border-radius: 3px; color: var(--quiet); font-size: .85em; font-weight: 700; padding: 0 .35em; }
.private .mark { color: var(--private); }
.more { color: var(--quiet); margin: 0 0 .3rem; overflow-wrap: anywhere; }
@page { margin: 14mm 12mm; size: A4; }
@page wide { margin: 12mm; size: A4 landscape; }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  .wide { page: wide; }
  h2, h3, .head, figcaption { break-after: avoid; }
  figure, .state, .timeline > li { break-inside: avoid-page; }
  .scroll { border: 0; max-height: none; overflow: visible; }
  .scroll table { font-size: 7pt; width: 100%; }
  thead { display: table-header-group; }
  tr { break-inside: avoid-page; }
  th { position: static; white-space: normal; }
  th, td { max-width: 50mm; padding: .1rem .25rem; }
  .t { white-space: normal; }
  .long { max-height: none; overflow: visible; }
  .charts { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  article { border-top: 0; break-before: page; margin-top: 0; }
  article:first-of-type { break-before: auto; }
  a { color: inherit; }
}
)";
