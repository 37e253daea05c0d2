"""Prints what pypdf reads in a PDF as one JSON object, see pdf-reader.ts."""

import json
import sys

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject


def text(value):
    return None if value is None else str(value)


def numbers(values):
    return [float(value) for value in values or []]


def annotation(entry):
    quads = numbers(entry.get("/QuadPoints"))
    action = entry.get("/A")
    appearance = entry.get("/AP")
    return {
        "subtype": entry.get("/Subtype"),
        "name": text(entry.get("/NM")),
        "author": text(entry.get("/T")),
        "subject": text(entry.get("/Subj")),
        "contents": text(entry.get("/Contents")),
        "modified": text(entry.get("/M")),
        "created": text(entry.get("/CreationDate")),
        "flags": int(entry.get("/F", 0)),
        "colour": numbers(entry.get("/C")),
        "quads": [quads[i : i + 8] for i in range(0, len(quads), 8)],
        "hasAppearance": appearance is not None and appearance["/N"].get_object().get_data() != b"",
        "hasPopup": entry.get("/Popup") is not None,
        "uri": text(action.get_object().get("/URI")) if action is not None else None,
    }


def outline(entries, depth=0):
    titles = []
    for entry in entries:
        if isinstance(entry, list):
            titles += outline(entry, depth + 1)
        else:
            titles.append("  " * depth + entry.title)
    return titles


def parent_entries(node):
    for kid in node.get("/Kids", []):
        yield from parent_entries(kid.get_object())
    values = node.get("/Nums", [])
    for i in range(0, len(values) - 1, 2):
        yield int(values[i]), values[i + 1]


def structure_problems(reader, listed):
    """Every object reference must name an annotation on a page, and the parent tree must lead back to its element."""
    root = reader.trailer["/Root"].get("/StructTreeRoot")
    if root is None:
        return ["there is no structure tree"]
    problems = []
    parents = dict(parent_entries(root.get_object()["/ParentTree"].get_object()))
    for key, value in parents.items():
        target = value.get_object()
        if target is None or isinstance(target, NullObject):
            problems.append(f"entry {key} of the parent tree leads nowhere")
        elif isinstance(target, DictionaryObject) and target.get("/S") is None:
            problems.append(f"entry {key} of the parent tree is no element")
    referred = set()
    pending = [(root.get_object(), None)]
    while pending:
        element, reference = pending.pop()
        kids = element.get("/K", [])
        kids = kids if isinstance(kids, ArrayObject) else [element.raw_get("/K")]
        links = 0
        for kid in kids:
            target = kid.get_object()
            if not isinstance(target, DictionaryObject):
                continue
            if target.get("/Type") != "/OBJR":
                if "/S" in target:
                    if reference is not None and target.raw_get("/P") != reference:
                        problems.append("an element names another parent than the one it is in")
                    pending.append((target, kid))
                continue
            links += 1
            named = target.raw_get("/Obj")
            if named.idnum not in listed:
                problems.append(f"an object reference names {named.idnum}, which is on no page")
                continue
            referred.add(named.idnum)
            key = named.get_object().get("/StructParent")
            if key is not None and parents.get(int(key)) != reference:
                problems.append(f"annotation {named.idnum} has another parent in the tree")
        if element.get("/S") == "/Link" and links == 0:
            problems.append("a link element has no link")
    for number, subtype in listed.items():
        if subtype == "/Highlight" and number not in referred:
            problems.append(f"highlight {number} is in no element")
    return problems


def main(path):
    reader = PdfReader(path)
    listed = {}
    pages = []
    for page in reader.pages:
        entries = page.get("/Annots", [])
        for entry in entries:
            assert isinstance(entry, IndirectObject)
            listed[entry.idnum] = entry.get_object()["/Subtype"]
        pages.append({
            "width": float(page.mediabox.width),
            "height": float(page.mediabox.height),
            "annotations": [annotation(entry.get_object()) for entry in entries],
        })
    information = reader.metadata or {}
    print(json.dumps({
        "pages": pages,
        "title": text(information.get("/Title")),
        "author": text(information.get("/Author")),
        "creator": text(information.get("/Creator")),
        "language": text(reader.trailer["/Root"].get("/Lang")),
        "direction": text(reader.trailer["/Root"].get("/ViewerPreferences", {}).get("/Direction")),
        "outline": outline(reader.outline),
        "structureProblems": structure_problems(reader, listed),
    }))


main(sys.argv[1])
