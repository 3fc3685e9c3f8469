"""What the page of an evaluation adds to the common style sheet."""

EVALUATION_STYLE = r"""
main { max-width: 64rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
.about code { font-size: .95em; }
nav.sections { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 1.25rem 0 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem;
  margin: 1.25rem 0; }
.tile { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.1rem; }
.tile b { display: block; font-size: 1.9rem; line-height: 1.25; font-weight: 600;
  font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: .8rem; }
.tile.first { border-top: 3px solid #1b5fa8; padding-top: calc(.9rem - 2px); }
.panel { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem;
  margin: 1rem 0; overflow-x: auto; }
.chart { display: block; width: 100%; max-width: 820px; height: auto;
  font-family: inherit; }
.wide { overflow-x: auto; }
.wide table { min-width: 44rem; }
tr.total td { font-weight: 600; border-top-width: 2px; }
td.share { background: linear-gradient(to right, #d6e6f5 var(--share), transparent var(--share)) no-repeat;
  background-size: calc(100% - 1rem) 1.35em; background-position: .5rem 50%; }
td.name { white-space: nowrap; }
.sure { color: #00745a; font-weight: 600; }
.worse { color: #b3410e; font-weight: 600; }
.note { color: var(--soft); font-size: .875rem; max-width: 46rem; margin: .25rem 0 .75rem; }
details { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0;
  overflow: hidden; }
summary { cursor: pointer; padding: .55rem 1rem; font-size: .95rem; }
summary:hover { background: #fafbfc; }
summary .count { color: var(--soft); font-variant-numeric: tabular-nums; margin-left: .35rem; }
details[open] > summary { border-bottom: 1px solid var(--line); }
details table { border: 0; border-radius: 0; table-layout: fixed; min-width: 40rem; }
details .wide { margin: 0; }
details td { padding: .4rem .8rem; }
td.context { line-height: 1.75; overflow-wrap: anywhere; }
td.labels { font-size: .85rem; white-space: nowrap; }
td.by { font-size: .8rem; overflow-wrap: anywhere; } td.by code { font-size: .95em; overflow-wrap: anywhere; }
.gold, .found { padding: .1em 0; }
.found { background: #ffd9c7; }
.gold { box-shadow: inset 0 -3px 0 #009e73; }
.key { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; font-size: .875rem; color: var(--soft);
  margin: .5rem 0 1rem; }
.key .gold, .key .found { padding: .1em .35em; color: var(--ink); }
@media (max-width: 40rem) { .tile b { font-size: 1.5rem; } }
@media print { .gold, .found, td.share { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .panel, .tile, details { break-inside: avoid; } h2 { break-after: avoid; } }
"""
