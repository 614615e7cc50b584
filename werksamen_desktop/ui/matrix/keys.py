# SPDX-License-Identifier: EUPL-1.2
"""The matrix's keys in words, for the list of keys."""

from werksamen_desktop.ui.sitting.actions import ActionLine

GROUP = "Perspectieven naast elkaar"

MATRIX_KEYS = tuple(
    ActionLine(f"matrix-{place}", text, "", keys, group=GROUP)
    for place, (text, keys) in enumerate((
        ("Volgend of vorig vak", ("Tab", "Shift+Tab")),
        ("Naar het vak ernaast", ("Alt+pijltje",)),
        ("Nog een inbreng of norm in dit vak", ("Alt+Enter",)),
        ("Inbreng splitsen bij de cursor", ("Ctrl+Shift+Enter",)),
        ("Samenvoegen met volgende of vorige", ("Ctrl+Shift+J", "Ctrl+Shift+K")),
        ("Inbreng omhoog, omlaag of naar de buurman", ("Alt+Shift+pijltje",)),
        ("Naar een andere stap", ("Ctrl+Shift+M",)),
        ("Inbreng of norm verwijderen", ("Ctrl+Shift+Delete",)),
        ("Wie sprak, of welke kant de norm op wijst", ("F4",)),
        ("Norm: volgende richting", ("Ctrl+Shift+R",)),
        ("Waarde of beeld markeren", ("Ctrl+Shift+G",)),
    )))
