"""Finding people by what can be typed."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest

from delegates.domain.admission import Scan
from delegates.domain.people import Status
from delegates.services.finding import Finding
from delegates.services.registering import NewDelegate
from delegates.storage import freshness


@pytest.mark.parametrize(
    "typed", ["ພອນສະຫວັນ", "ພອນສະຫວັນວັນນະວົງ", "ທ່ານ ພອນສະຫວັນ", "+856 20 9999 4837", "99994837"]
)
def test_exact_hits_come_first(sample, typed):
    hits = sample.finding.search(typed)
    assert hits.exact[0].name == "ພອນສະຫວັນ ວັນນະວົງ"
    assert not hits.exact[0].similar


@pytest.mark.parametrize("typed", ["phonesavanh", "phonsavan vannavong", "vannavong"])
def test_a_native_name_is_found_by_its_latin_spelling_and_marked_similar(sample, typed):
    hits = sample.finding.search(typed)
    similar = {row.name for row in hits.similar}
    assert "ພອນສະຫວັນ ວັນນະວົງ" in similar
    assert all(row.similar for row in hits.similar)


def test_a_code_finds_its_bearer(sample):
    row = sample.finding.rows()[7]
    assert [
        hit.id for hit in sample.finding.search(f"{row.code[:3]} {row.code[3:6]} {row.code[6:]}").exact
    ] == [row.id]


def test_a_change_is_found_at_once(sample):
    assert sample.finding.search("Zebulon").total == 0
    sample.registering.register(NewDelegate("Zebulon"))
    assert [row.name for row in sample.finding.search("zebu").exact] == ["Zebulon"]


def test_nobody_is_found_by_nothing(sample):
    for typed in ("", "  ", "...", "%", "_", "'; DROP TABLE delegate"):
        assert sample.finding.search(typed).exact == ()


def test_total_counts_before_the_limit(sample):
    hits = sample.finding.search("ກະຊວງ", limit=3)
    assert len(hits.exact) == 3
    assert hits.total > 10


def test_rows_are_in_roster_order_and_fresh_copies(sample):
    rows = sample.finding.rows()
    rows.clear()
    assert len(sample.finding.rows()) == 60


def test_what_is_kept_is_what_the_file_says_after_every_kind_of_change(sample, tmp_path):
    def same() -> bool:
        kept = sample.finding.rows()
        fresh = Finding(sample._desk).rows()
        return kept == fresh

    row = sample.finding.rows()[5]
    sample.checking_in.check_in(Scan(row.code))
    assert same()
    sample.registering.amend(row.id, {"seat": "A 1"})
    assert same()
    sample.registering.amend(row.id, {"rank": 1})
    assert same()
    sample.registering.amend(row.id, {"is_head": True})
    assert same()
    sample.registering.register(NewDelegate("Zebulon", delegation="UNDP"))
    assert same()
    sample.badge_issuing.reissue(row.id, "lost")
    assert same()
    sample.badge_issuing.print_pdf(tmp_path / "b.pdf")
    assert same()
    bodies = sample.registering.delegations()
    sample.registering.move_delegation(bodies[3].id, steps=-2)
    assert same()
    sample.registering.save_delegation(replace(bodies[4], short_name="Short"))
    assert same()
    group = sample.roster_importing.imports()[0]
    sample.roster_importing.undo(group.id)
    assert same()


def test_many_changes_in_a_long_roster_are_read_one_by_one_and_a_quarter_of_it_anew(sample, monkeypatch):
    monkeypatch.setattr(freshness, "_MANY", 2)
    rows = sample.finding.rows()
    with sample._database.read() as db:
        known = freshness.mark(db)
    for some, told in ((rows[:15], {row.id for row in rows[:15]}), (rows[15:16], None)):
        sample.badge_issuing.record_printed(some)
        with sample._database.read() as db:
            assert freshness.touched_since(db, known) == told
        assert sample.finding.rows() == Finding(sample._desk).rows()


def test_heads_to_come_are_those_who_are_not_in_and_not_cancelled_in_order_of_precedence(sample):
    heads = [row for row in sample.finding.rows() if row.is_head]
    assert sample.finding.heads_to_come(3) == heads[:3]
    sample.checking_in.check_in(Scan(heads[0].code))
    sample.registering.set_status(heads[1].id, Status.CANCELLED)
    assert [row.id for row in sample.finding.heads_to_come(3)] == [row.id for row in heads[2:5]]
    sample.registering.amend(heads[2].id, {"is_head": False})
    assert [row.id for row in sample.finding.heads_to_come(2)] == [row.id for row in heads[3:5]]


@pytest.mark.parametrize("typed", ["phonsavann vanavong", "vanavong"])
def test_spellings_compared_in_parts_give_the_same_people(sample, monkeypatch, typed):
    whole = sample.finding.search(typed)
    assert whole.similar
    monkeypatch.setattr("delegates.services.finding._COMPARED_AT_ONCE", 7)
    assert sample.finding.search(typed) == whole


def test_a_long_roster_is_left_alone_by_the_collector(sample, monkeypatch):
    sample.finding.rows()
    before = gc.get_freeze_count()
    monkeypatch.setattr("delegates.services.finding._LONG", 60)
    try:
        rows = Finding(sample._desk).rows()
        assert gc.get_freeze_count() > before
        assert not any(one is rows[0] for one in gc.get_objects())
    finally:
        gc.unfreeze()


def test_a_head_registered_since_stands_among_the_heads_to_come(sample):
    heads = sample.finding.heads_to_come(100)
    body = heads[3].delegation
    sample.registering.register(NewDelegate("Zebulon", delegation=body, is_head=True))
    assert sample.finding.heads_to_come(100) == Finding(sample._desk).heads_to_come(100)
    assert "Zebulon" in [row.name for row in sample.finding.heads_to_come(100)]
