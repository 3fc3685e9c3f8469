"""The look of the pages: one style sheet, written into every page so that a page is a single file."""

STYLE = r"""
:root { color-scheme: light; --ink: #1d2329; --soft: #66707a; --line: #e1e5e9; --paper: #fff;
  --desk: #f4f5f7; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--desk); color: var(--ink);
  font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
  "WenQuanYi Micro Hei", system-ui, sans-serif; }
main { max-width: 58rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .75rem; }
a { color: #1b5fa8; text-decoration: none; }
a:hover { text-decoration: underline; }
nav { font-size: .875rem; margin-bottom: 1rem; }
.about { color: var(--soft); font-size: .875rem; margin: 0 0 1.5rem; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.legend label { display: flex; align-items: center; gap: .4rem; padding: .2rem .7rem .2rem .5rem;
  font-size: .875rem; border-radius: 1rem; background: var(--colour); cursor: pointer; }
.legend input { margin: 0; accent-color: #333; }
.legend small { color: #0009; font-size: .75rem; }
.legend .none { opacity: .45; }
.text, table { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; }
.text { padding: 1.75rem 2rem; }
.text .entities { line-height: 2.1 !important; font-size: 1.0625rem; tab-size: 4;
  white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: var(--colour); color: inherit; padding: .12em .28em; margin: 0 .08em; border-radius: .3em;
  cursor: help; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark::after { content: "\00a0" attr(data-zh); font-size: .62em; color: #000a; vertical-align: .12em;
  white-space: nowrap; }
mark:target { outline: 3px solid #d33; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem; border-top: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; font-size: .8rem; border-top: 0; white-space: nowrap; }
th.number, td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.places { font-size: .8rem; font-variant-numeric: tabular-nums; }
td.found { color: var(--soft); font-size: .8rem; }
.chip { background: var(--colour); color: var(--ink); border-radius: .3em; padding: .1em .45em;
  font-size: .8rem; white-space: nowrap; }
.empty { color: var(--soft); }
@media (max-width: 40rem) {
  main { padding: 1.25rem .75rem; } .text { padding: 1rem; } .found { display: none; }
}
@media print {
  body { background: none; font-size: 10.5pt; } main { max-width: none; padding: 0; }
  .text, table { border: 0; padding: 0; } .legend input, nav { display: none; }
  mark, .chip, .legend label { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  tr, mark { break-inside: avoid; } thead { display: table-header-group; }
}
"""


def switches(count: int) -> str:
    """Rules by which a box of the legend (``#show0`` …) switches the marks of its label (``.l0`` …) off."""
    return "\n".join(
        f"body:has(#show{i}:not(:checked)) mark.l{i} {{ background: none; padding: 0; margin: 0; }}\n"
        f"body:has(#show{i}:not(:checked)) mark.l{i}::after {{ content: none; }}"
        for i in range(count)
    )
