/** How a grid looks, beside the usual style of a page; on A3 the same page has larger type. */
export const GRID_STYLE = `
.grid{table-layout:fixed;border:1px solid var(--line);font-size:.9rem;line-height:1.4}
.grid caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.grid th,.grid td{min-width:0;padding:.35rem .5rem;border:1px solid var(--line);unicode-bidi:isolate}
.grid tbody{border-top:2px solid var(--line)}
.grid thead th:first-child{width:7rem}
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
h2{font-size:9.5pt;margin:6pt 0 2pt;padding:0;border:0}
p,li,dl,ul{margin-top:0;margin-bottom:0}
footer{margin-top:4pt;padding-top:2pt;font-size:7.5pt}
.grid{font-size:7.5pt;line-height:1.2;margin:3pt 0}
.grid th,.grid td{padding:1pt 3pt;font-size:inherit}
.grid thead th:first-child{width:19mm}
.grid div+div{margin-top:2pt}
.grid tbody{break-inside:avoid}
@page{margin:10mm}
}
@media print and (min-width:250mm) and (min-height:250mm){
body{font-size:11pt}
h1{font-size:18pt}
h2{font-size:13pt}
.grid{font-size:10.5pt}
.grid thead th:first-child{width:26mm}
footer{font-size:10pt}
}
`;
