/**
 * How what is drawn looks, beside the usual style of a page: grids, timelines and lanes. On A3 the same pages have larger
 * type. On a narrow screen tables stand below each other; only the lanes can be moved from left to right.
 */
export const OVERVIEW_STYLE = `
.grid{table-layout:fixed;border:1px solid var(--line);font-size:.9rem;line-height:1.4}
.grid .time{display:inline-block;max-width:100%;white-space:normal;vertical-align:bottom}
.grid caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.grid th,.grid td{min-width:0;padding:.35rem .5rem;border:1px solid var(--line);unicode-bidi:isolate}
.grid tbody{border-top:2px solid var(--line)}
.grid thead th:first-child{width:8.5rem}
.grid th time{white-space:normal}
.grid .aside{display:block;font-weight:normal}
.grid .free{background:var(--shade)}
.grid .shared{border-left-width:4px}
.grid p{margin:0}
.grid ul{margin:.1rem 0;padding-left:1.1rem}
.grid li{margin:0}
.grid div+div{margin-top:.4rem}
.note{font-style:italic}
th .note{font-weight:normal}
.timeline{table-layout:fixed;border:1px solid var(--line);font-size:.85rem;line-height:1.3}
.timeline caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.timeline th,.timeline td{min-width:0;padding:.25rem .1rem;border:1px solid var(--line);text-align:center;unicode-bidi:isolate}
.timeline tbody th,.timeline thead tr:first-child th:first-child{width:11rem;padding:.25rem .5rem;text-align:left}
.timeline thead th,.timeline .aside{font-weight:normal}
.timeline .aside{display:block}
.full{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.level1{background:#15427314}
.level2{background:#15427330}
.level3{background:#15427350}
.level4{background:#15427370;font-weight:bold}
@media (prefers-color-scheme:dark){
.level1{background:#a9cdff1c}
.level2{background:#a9cdff38}
.level3{background:#a9cdff54}
.level4{background:#a9cdff70}
}
h3{margin-top:1.25rem}
.part.wide>ul{columns:20rem}
.lanes{margin:.5rem 0}
.lanes svg{display:block;min-width:60rem;width:100%;height:auto;font-size:13px;fill:var(--ink)}
.lanes rect{stroke:var(--line);stroke-width:.5}
.lanes .lane0{fill:var(--shade)}
.lanes .lane1{fill:var(--paper)}
.lanes .rule{stroke:var(--line);stroke-width:.5;stroke-opacity:.6}
.lanes .mark{text-anchor:middle;fill:var(--faint)}
.lanes polyline{fill:none;stroke:currentColor;stroke-width:2}
.lanes .solid{fill:currentColor;stroke:currentColor}
.lanes .hollow{fill:var(--paper);stroke:currentColor;stroke-width:2}
.lanes g text{fill:currentColor;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.line0{color:#00508a}
.line1{color:#7a4a00}
.line2{color:#6a1b7a}
.line3{color:#1a5c36}
@media (prefers-color-scheme:dark){
.line0{color:#8ec7ff}
.line1{color:#f5c16c}
.line2{color:#e3a8f0}
.line3{color:#8fd9ae}
}
figcaption{color:var(--faint)}
@media screen and (max-width:60rem){
.timeline{border:0}
.timeline thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.timeline,.timeline tbody,.timeline tr,.timeline th,.timeline td{display:block;border:0}
.timeline tbody{padding:.5rem 0;border-top:2px solid var(--line)}
.timeline tbody th{width:auto}
.timeline tbody th,.timeline td{padding:.15rem .5rem;text-align:left}
.timeline td:empty,.timeline .brief{display:none}
.timeline .full{position:static;width:auto;height:auto;clip-path:none}
}
@media screen and (max-width:48rem){
.grid{border:0}
.grid thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.grid,.grid tbody,.grid tr,.grid th,.grid td{display:block;border:0}
.grid tbody{padding:.5rem 0;border-top:2px solid var(--line)}
.grid td:empty{display:none}
.grid td::before{content:attr(data-title);display:block;color:var(--faint)}
}
@media print{
body{padding:0 1px;font:8pt/1.25 Arial,"Liberation Sans",sans-serif}
h1{font-size:13pt;margin:0}
h2{font-size:11pt;margin:5pt 0 1pt;padding:0;border:0}
h2+dl,h3+dl{grid-template-columns:max-content 1fr max-content 1fr;gap:0 8pt}
li dl{display:block}
li dt,li dd{display:inline}
li dt::after{content:": "}
li dd::after{content:" ";margin-right:6pt}
li dd:last-child::after{content:none}
h3{font-size:9.5pt;margin:5pt 0 1pt}
p,li,dl,ul{margin-top:0;margin-bottom:0}
footer{margin-top:4pt;padding-top:2pt;font-size:7.5pt}
.grid{font-size:7.5pt;line-height:1.15;margin:3pt 0}
.grid th,.grid td{padding:1pt 3pt;font-size:inherit}
.grid thead th:first-child{width:20mm}
.grid thead .aside{display:inline}
.grid ul{margin:0;padding-left:8pt}
.grid div+div{margin-top:1pt}
.grid tbody{break-inside:avoid}
.timeline{font-size:7.5pt;line-height:1.15}
.timeline th,.timeline td{padding:1pt;font-size:inherit}
.timeline tbody th,.timeline thead tr:first-child th:first-child{width:34mm;padding:1pt 3pt}
.timeline tbody{break-inside:avoid}
.level1{background:#eee;print-color-adjust:exact}
.level2{background:#ddd;print-color-adjust:exact}
.level3{background:#ccc;print-color-adjust:exact}
.level4{background:#bbb;print-color-adjust:exact}
.lanes{break-inside:avoid}
.lanes svg{min-width:0}
.line0,.line1,.line2,.line3{color:#000}
.part+.part{break-before:page}
.wide.part,footer.wide{page:wide}
@page{margin:8mm}
@page wide{size:landscape;margin:8mm}
}
@media print and (min-width:250mm) and (min-height:250mm){
body{font-size:11pt}
h1{font-size:18pt}
h2{font-size:15pt}
h3{font-size:13pt}
.timeline{font-size:10.5pt}
.grid{font-size:10.5pt}
.grid thead th:first-child{width:30mm}
footer{font-size:10pt}
}
`;

/** On a long page what is out of sight is only drawn when it comes into sight: else it takes seconds to open. */
export const LONG_STYLE = `
@media screen{.drawn{content-visibility:auto;contain-intrinsic-size:auto 40rem}}
`;
