"""Reads Word files as strictly as Word does, and says what is in them. Paths come in on standard input as JSON.

The orders are those of wml.xsd in ECMA-376 part 1, annex A (transitional: part 4): Word refuses files that leave them,
where other programs shrug.
"""
import json
import posixpath
import sys
import zipfile
from xml.etree import ElementTree

import docx

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
RUN = ('rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish '
       'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang').split()
ORDER = {
    'pPr': ('pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs '
            'suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl '
            'divId cnfStyle rPr sectPr').split(),
    'rPr': RUN,
    'tbl': 'tblPr tblGrid tr'.split(),
    'tr': 'tblPrEx trPr tc'.split(),
    'tblPr': ('tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing '
              'tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription').split(),
    'tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign'.split(),
    'tblBorders': 'top start left bottom end right insideH insideV'.split(),
    'tcBorders': 'top start left bottom end right insideH insideV'.split(),
    'tblCellMar': 'top start left bottom end right'.split(),
    'pBdr': 'top left bottom right between bar'.split(),
    'tblStylePr': 'pPr rPr tblPr trPr tcPr'.split(),
    'sectPr': ('headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType '
               'pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid').split(),
    'styles': 'docDefaults latentStyles style'.split(),
    'docDefaults': 'rPrDefault pPrDefault'.split(),
    'style': ('name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked '
              'personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr').split(),
    'numbering': 'numPicBullet abstractNum num numIdMacAtCleanup'.split(),
    'abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl'.split(),
    'lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr'.split(),
    'num': 'abstractNumId lvlOverride'.split(),
    'sdt': 'sdtPr sdtEndPr sdtContent'.split(),
    'settings': ('displayBackgroundShape defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr '
                 'compat themeFontLang clrSchemeMapping decimalSymbol listSeparator').split(),
}
"""What may stand in them more than once."""
MANY = {'tbl': ['tr'], 'tr': ['tc'], 'sectPr': ['headerReference', 'footerReference'], 'styles': ['style'],
        'style': ['tblStylePr'], 'numbering': ['abstractNum', 'num'], 'abstractNum': ['lvl'], 'num': ['lvlOverride']}


def local(element):
    return element.tag[len(W):] if element.tag.startswith(W) else None


def order_problems(name, root):
    for element in root.iter():
        parent = local(element)
        if parent not in ORDER:
            continue
        children = [local(child) for child in element if local(child)]
        unknown = [child for child in children if child not in ORDER[parent]]
        if unknown:
            yield f'{name}: {parent} may not hold {unknown}'
            continue
        places = [ORDER[parent].index(child) for child in children]
        if places != sorted(places):
            yield f'{name}: the children of {parent} are out of order: {children}'
        twice = {child for child in children if children.count(child) > 1} - set(MANY.get(parent, []))
        if twice:
            yield f'{name}: {parent} holds more than one {sorted(twice)}'


def body_problems(name, root):
    for cell in root.iter(W + 'tc'):
        if len(cell) == 0 or cell[-1].tag != W + 'p':
            yield f'{name}: a cell does not end in a paragraph'
    for table in root.iter(W + 'tbl'):
        columns = len(table.findall(f'{W}tblGrid/{W}gridCol'))
        rows = table.findall(W + 'tr')
        if columns == 0 or not rows:
            yield f'{name}: a table without columns or rows'
        if any(len(row.findall(W + 'tc')) != columns for row in rows):
            yield f'{name}: a row with other columns than its table'
    for parent in root.iter():
        tags = [child.tag for child in parent]
        if any(one == other == W + 'tbl' for one, other in zip(tags, tags[1:])):
            yield f'{name}: two tables without a paragraph between them become one'
    body = root.find(W + 'body')
    if body is not None and body[-1].tag != W + 'sectPr':
        yield f'{name}: the body does not end in a section'
    elif body is not None:
        page, margins = body[-1].find(W + 'pgSz'), body[-1].find(W + 'pgMar')
        room = int(page.get(W + 'w')) - int(margins.get(W + 'left')) - int(margins.get(W + 'right'))
        for grid in root.iter(W + 'tblGrid'):
            if sum(int(column.get(W + 'w')) for column in grid) > room:
                yield f'{name}: a table wider than the text of its page'
    if name.startswith(('word/header', 'word/footer')) and root.find(W + 'p') is None:
        yield f'{name}: no paragraph'
    ids = [element.get(W + 'val') for element in root.iterfind(f'.//{W}sdtPr/{W}id')]
    if len(ids) != len(set(ids)):
        yield f'{name}: two content controls with one id'


def reference_problems(parts):
    """Each style and list that is named is there, and each name is there once."""
    styles = parts['word/styles.xml']
    ids = [style.get(W + 'styleId') for style in styles.iter(W + 'style')]
    names = [name.get(W + 'val') for name in styles.iterfind(f'{W}style/{W}name')]
    if len(ids) != len(set(ids)) or len(names) != len(set(names)):
        yield 'word/styles.xml: a style that is there twice'
    lists = [num.get(W + 'numId') for num in parts['word/numbering.xml'].iter(W + 'num')] if 'word/numbering.xml' in parts else []
    abstract = [num.get(W + 'abstractNumId') for num in parts['word/numbering.xml'].iter(W + 'abstractNum')] if lists else []
    if len(lists) != len(set(lists)) or len(abstract) != len(set(abstract)):
        yield 'word/numbering.xml: a list that is there twice'
    for name, root in parts.items():
        for tag in ('pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'):
            for element in root.iter(W + tag):
                if element.get(W + 'val') not in ids:
                    yield f'{name}: {tag} names {element.get(W + "val")}, which is no style'
        for element in root.iterfind(f'.//{W}numPr/{W}numId'):
            if element.get(W + 'val') not in lists:
                yield f'{name}: a list {element.get(W + "val")} that is not there'


def package_problems(archive):
    names = archive.namelist()
    if len(names) != len(set(names)):
        yield 'a part that is there twice'
    types = ElementTree.fromstring(archive.read('[Content_Types].xml'))
    defaults = {entry.get('Extension').lower() for entry in types if entry.tag.endswith('Default')}
    overrides = {entry.get('PartName') for entry in types if entry.tag.endswith('Override')}
    for name in names:
        if name != '[Content_Types].xml' and '/' + name not in overrides and name.rsplit('.', 1)[-1].lower() not in defaults:
            yield f'{name} has no content type'
    for part in overrides:
        if part[1:] not in names:
            yield f'there is a content type for {part}, which is not there'
    for name in names:
        if not name.endswith('.rels'):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        links = [link for link in ElementTree.fromstring(archive.read(name))]
        ids = [link.get('Id') for link in links]
        if len(ids) != len(set(ids)):
            yield f'{name}: two relationships with one id'
        for link in links:
            if link.get('TargetMode') == 'External':
                continue
            target = link.get('Target')
            path = target[1:] if target.startswith('/') else posixpath.normpath(posixpath.join(folder, target))
            if path not in names:
                yield f'{name}: {target} is not there'


def text_of(paragraph):
    """All that a paragraph says, with what stands in content controls."""
    signs = {W + 't': lambda element: element.text or '', W + 'tab': lambda _: '\t', W + 'br': lambda _: '\n'}
    own = [element for element in paragraph.iter() if element.tag in signs and element.getparent().tag == W + 'r']
    return ''.join(signs[element.tag](element) for element in own)


def paragraphs(part):
    names = {style.style_id: style.name for style in document.styles}
    for element in part.iter(W + 'p'):
        style = element.find(f'{W}pPr/{W}pStyle')
        yield [names[style.get(W + 'val')] if style is not None else 'Normal', text_of(element)]


found = []
for path in json.load(sys.stdin):
    with zipfile.ZipFile(path) as archive:
        problems = list(package_problems(archive))
        parts = {}
        for name in archive.namelist():
            if name.endswith(('.xml', '.rels')):
                # expat: what is not well-formed ends here.
                root = ElementTree.fromstring(archive.read(name))
                if name.startswith('word/') and name.count('/') == 1:
                    parts[name] = root
        for name, root in parts.items():
            problems += order_problems(name, root)
            problems += body_problems(name, root)
        problems += reference_problems(parts)
    document = docx.Document(path)
    section = document.sections[0]
    core = document.core_properties
    found.append({
        'problems': problems,
        'paragraphs': list(paragraphs(document.element.body)),
        'header': [text for _, text in paragraphs(section.header._element)],
        'footer': [text for _, text in paragraphs(section.footer._element)],
        'tables': [{
            'style': table.style.name,
            'rows': [[text_of(cell._tc) for cell in row.cells] for row in table.rows],
            'heading': [row._tr.find(f'{W}trPr/{W}tblHeader') is not None for row in table.rows].count(True),
            'whole': all(row._tr.find(f'{W}trPr/{W}cantSplit') is not None for row in table.rows),
        } for table in document.tables],
        'blanks': [text_of(control) for control in document.element.body.iter(W + 'sdt')],
        'page': [section.page_width.mm, section.page_height.mm],
        'core': {
            'title': core.title,
            'creator': core.author,
            'language': core.language,
            'created': core.created.isoformat(),
            'modified': core.modified.isoformat(),
            'keywords': core.keywords,
        },
    })
json.dump(found, sys.stdout)
