import { hash } from 'node:crypto';

/** Rows below each other, where a screen is too narrow for a kind of table. @param width of the screen, in rem */
function stacked(table: string, width: number): string {
  return `@media screen and (max-width:${width}rem){
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table},${table} tbody,${table} tr,${table} td{display:block}
${table} tr{padding:.5rem 0;border-bottom:2px solid var(--line)}
${table} td{padding:.1rem 0;border:0}
${table} td:empty{display:none}
${table} td::before{content:attr(data-title) ": ";color:var(--faint)}
}`;
}

/**
 * How a page looks: on any screen from 320 pixels, by day and by night, and on paper. On a narrow screen the rows of a
 * table stand below each other, each cell behind the title of its column.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--faint:#595959;--paper:#fff;--shade:#f3f3f3;--line:#b8b8b8;--link:#00508a;--error:#b3001b;--warning:#7a4a00;--info:#154273}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--faint:#b4b4b4;--paper:#161616;--shade:#262626;--line:#5c5c5c;--link:#8ec7ff;--error:#ff9c9c;--warning:#f5c16c;--info:#a9cdff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
h3{font-size:1.05rem;line-height:1.35;margin:0 0 .25rem}
p{margin:.25rem 0}
a{color:var(--link);overflow-wrap:anywhere}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0;list-style:none}
.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.aside,.after,footer{color:var(--faint)}
.aside{font-weight:normal}
article{margin:.75rem 0;padding:.25rem 0 .25rem .75rem;border-left:4px solid var(--line)}
time,.time{white-space:nowrap}
dl{margin:.25rem 0;display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:0 1rem}
dt{color:var(--faint)}
dd{margin:0}
ul,ol{margin:.25rem 0;padding-left:1.5rem}
li{margin:.25rem 0}
mark{background:#ffef99;color:#1b1b1b}
.off{color:var(--faint)}
.error{color:var(--error)}
.warning{color:var(--warning)}
.info{color:var(--info)}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
caption{text-align:left;font-weight:bold;padding:.25rem 0}
th,td{min-width:7.75rem;padding:.3rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
thead th{background:var(--shade)}
pre,.wide{overflow-x:auto}
pre{margin:.5rem 0;padding:.5rem .75rem;background:var(--shade);font:.9rem/1.4 ui-monospace,Consolas,monospace;overflow-wrap:normal}
.bars th,.bars td{min-width:0;padding:.2rem .35rem;overflow-wrap:normal}
.bars .bar{background:var(--info);color:var(--info);text-align:center;forced-color-adjust:none}
footer{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--line);font-size:.9rem}
@media screen and (max-width:40rem){
dl{display:block}
dd{margin:0 0 .25rem 1rem}
}
${stacked('.rows', 40)}
${stacked('.many', 60)}
@media print{
:root{--ink:#000;--faint:#333;--paper:#fff;--shade:#fff;--line:#666;--link:#000;--error:#000;--warning:#000;--info:#000}
body{max-width:none;padding:0;font-size:10.5pt}
nav,.skip{display:none}
h2,h3{break-after:avoid}
th,td{min-width:5.8rem;padding:.2rem .3rem;font-size:9pt}
.many th,.many td{font-size:8pt}
article,tr,li{break-inside:avoid}
thead{display:table-header-group}
pre{white-space:pre-wrap;border:1px solid var(--line)}
.bars .bar{background:none;color:#000}
@page{margin:18mm}
}
`;

/**
 * What a page may do, as it says so itself (Content Security Policy Level 3): it has this style and nothing else. No
 * program runs in it, and nothing is fetched for it.
 */
export function pagePolicy(style: string): string {
  return `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'`;
}

/** The same as a server says it of a page in the usual style; it can also forbid to show it inside another page. */
export const SITE_POLICY = `${pagePolicy(STYLE)}; frame-ancestors 'none'`;
