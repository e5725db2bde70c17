"""Which delegation a text names: one of the forum's, or a new one proposed from the reference data.

Bodies of the reference data become delegations when a list or a form first names them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from delegates.domain import names
from delegates.domain.people import Delegation, DelegationId, DelegationKind, starting_place
from delegates.domain.reference import (
    NATIVE_SCRIPT,
    Body,
    Reference,
    body_forms,
    fold,
    solid,
    without_additions,
    without_company_form,
)

# Words that tell what kind of body an unknown name is, folded; the first list that has one decides.
_KIND_WORDS: tuple[tuple[DelegationKind, tuple[str, ...]], ...] = (
    (DelegationKind.COUNTRY, ("embassy", "ສະຖານທູດ", "ສະຖານເອກອັກຄະລັດຖະທູດ", "đại sứ quán", "ស្ថានទូត", "ស្ថានឯកអគ្គរដ្ឋទូត")),
    (DelegationKind.MEDIA, ("news", "newspaper", "television", "radio", "press agency", "ໜັງສືພິມ", "ໂທລະພາບ", "ວິທະຍຸ",
                            "ສຳນັກຂ່າວ", "báo", "đài", "thông tấn", "ទូរទស្សន៍", "វិទ្យុ", "សារព័ត៌មាន")),
    (DelegationKind.COMPANY, ("co ltd", "company", "ltd", "limited", "plc", "inc", "corporation", "corp", "group", "bank",
                              "holding", "telecom", "sole", "ບໍລິສັດ", "ທະນາຄານ", "ລັດວິສາຫະກິດ", "ກຸ່ມບໍລິສັດ", "công ty",
                              "tập đoàn", "ngân hàng", "ក្រុមហ៊ុន", "ធនាគារ")),
    (DelegationKind.STATE, ("ministry", "department", "office of", "authority", "national assembly", "ກະຊວງ", "ກົມ",
                            "ຫ້ອງວ່າການ", "ສະພາ", "ສານ", "bộ", "cục", "sở", "ủy ban", "ក្រសួង")),
    (DelegationKind.PROVINCE, ("province", "ແຂວງ", "ນະຄອນຫຼວງ")),
    (DelegationKind.INTERNATIONAL, ("united nations", "un", "international", "asean", "world", "asian", "secretariat",
                                    "ສະຫະປະຊາຊາດ", "ສາກົນ", "ສປຊ", "liên hợp quốc", "អង្គការសហប្រជាជាតិ")),
)  # fmt: skip
_KIND_KEYS = tuple((kind, tuple(fold(word) for word in words)) for kind, words in _KIND_WORDS)


@lru_cache(maxsize=4096)
def guess_kind(text: str, country: str | None) -> DelegationKind:
    """What kind of body an unknown name most likely is; a state body of another country is a foreign delegation."""
    spaced = f" {fold(text)} "
    for kind, words in _KIND_KEYS:
        for word in words:
            if (word in spaced) if NATIVE_SCRIPT.search(word) else (f" {word} " in spaced):
                if kind in (DelegationKind.STATE, DelegationKind.PROVINCE) and country not in (None, "LA"):
                    return DelegationKind.COUNTRY
                return kind
    return DelegationKind.OTHER


_TOLD_BY_HEADER = (DelegationKind.COMPANY, DelegationKind.MEDIA)
_OF_A_COUNTRY = frozenset({DelegationKind.STATE, DelegationKind.PROVINCE, DelegationKind.COUNTRY})


@dataclass(slots=True)
class DelegationBook:
    """Finds the delegation that a text names, or proposes a new one; proposals of one run are kept in `added`."""

    reference: Reference
    known: Sequence[Delegation]
    new_id: Callable[[], str]
    host: str | None = None
    added: list[Delegation] = field(default_factory=list)
    _by_key: dict[str, list[Delegation]] = field(init=False)
    _resolved: dict[tuple[str, str | None], Delegation | None] = field(init=False)
    _met: dict[tuple[str, str | None, DelegationKind | None], Delegation | None] = field(init=False)
    _by_body: dict[str, Delegation] = field(init=False)
    _body_ids: dict[DelegationId, str] = field(init=False)

    def __post_init__(self) -> None:
        self._by_key, self._resolved, self._met = defaultdict(list), {}, {}
        self._by_body, self._body_ids = {}, {}
        for delegation in self.known:
            self._index(delegation)

    def _index(self, delegation: Delegation) -> None:
        body = self.reference.body(delegation.name_native, delegation.country)
        if body is not None and body.country in (delegation.country, None):
            self._by_body.setdefault(body.id, delegation)
            self._body_ids[delegation.id] = body.id
        texts = (
            delegation.name_native,
            delegation.name_latin,
            delegation.short_name,
            delegation.acronym,
            *delegation.aliases,
        )
        shapes = (str, without_additions, without_company_form)
        for key in dict.fromkeys(solid(shape(text)) for text in texts if text for shape in shapes):
            if key:
                self._by_key[key].append(delegation)

    def resolve(
        self, text: str, country: str | None = None, likely: DelegationKind | None = None
    ) -> Delegation | None:
        """The delegation that a text names; None only for a text without letters.

        `country` is the context of the text, `likely` the kind of a body that nothing else tells.
        """
        met = (text, country, likely)
        if met not in self._met:
            self._met[met] = self._resolve(text, country, likely)
        return self._met[met]

    def _resolve(self, text: str, country: str | None, likely: DelegationKind | None) -> Delegation | None:
        stored = names.store(_first_lines(text))
        if not fold(stored):
            return None
        named = self.reference.named_country(text)
        if named is not None and guess_kind(text, None) in (DelegationKind.STATE, DelegationKind.PROVINCE):
            country = named[1]
        asked = (text, country)
        if asked not in self._resolved:
            self._resolved[asked] = self._find(text, country) or self._add(text, stored, country, likely)
        return self._resolved[asked]

    def _find(self, text: str, country: str | None) -> Delegation | None:
        body = self.reference.body(text, country)
        forms = [*body_forms(text), *(body.all_names if body else ())]
        # Ministries of two countries share their names; a company's people may come from anywhere.
        if body is not None:
            if body.id in self._by_body:
                return self._by_body[body.id]
            by_country, context = body.country is not None, body.country
        else:
            by_country, context = guess_kind(text, country) in _OF_A_COUNTRY and country is not None, country
        for form in forms:
            for one in self._by_key.get(solid(form), []):
                is_other = body is not None and self._body_ids.get(one.id, body.id) != body.id
                if not is_other and (not by_country or one.country in (context, None)):
                    return one
        return None

    def _add(self, text: str, stored: str, country: str | None, likely: DelegationKind | None) -> Delegation:
        body = self.reference.body(text, country)
        if body is not None:
            delegation = self._of_body(body)
        elif code := self.reference.country(text):
            native, latin = self.reference.country_name(code) or (stored, None)
            delegation = self._new(native, latin, DelegationKind.COUNTRY, code, order=0)
        else:
            kind = guess_kind(text, country)
            if kind is DelegationKind.OTHER and likely in _TOLD_BY_HEADER:
                kind = likely
            delegation = self._new(stored, None, kind, country)
        self.added.append(delegation)
        self._index(delegation)
        return delegation

    def _of_body(self, body: Body) -> Delegation:
        is_host = self.host is not None and (body.id == self.host or body.id.startswith(f"{self.host}-"))
        kind = DelegationKind.HOST if is_host else body.kind
        order = 0 if body.id == self.host else body.order
        made = self._new(body.name_native, body.name_latin, kind, body.country, order=order)
        return Delegation(
            id=made.id,
            name_native=made.name_native,
            name_latin=made.name_latin,
            acronym=body.acronym,
            aliases=body.aliases,
            kind=kind,
            country=body.country,
            province=body.province,
            place=made.place,
        )

    def _new(
        self, native: str, latin: str | None, kind: DelegationKind, country: str | None, order: int = 900
    ) -> Delegation:
        by_country = kind is DelegationKind.COUNTRY
        place = starting_place(kind, self.reference.country_index(country) if by_country else 0, order)
        return Delegation(
            DelegationId(self.new_id()),
            names.store(native),
            names.store(latin) if latin else None,
            kind=kind,
            country=country,
            place=place,
            place_proposed=True,
        )


def _first_lines(text: str) -> str:
    """A cell's lines as one: the second line is mostly an addition in parentheses, and stays part of the name."""
    return " ".join(text.split())
