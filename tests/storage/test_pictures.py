from __future__ import annotations

from datetime import timedelta

from delegates.storage import picture_store, roster_store, template_store
from delegates.storage.picture_store import Picture
from delegates.storage.template_store import StoredTemplate
from tests.storage.conftest import START_UTC, House, person


def test_a_picture_comes_back_as_it_was_until_it_is_taken_out(house: House) -> None:
    first, second = Picture("image/jpeg", 480, 600, bytes(range(256))), Picture("image/png", 9, 8, b"other")
    with house.database.write() as db:
        picture_store.save_picture(db, "logo", first, START_UTC)
    with house.database.read() as db:
        assert picture_store.picture(db, "logo") == first
        assert picture_store.picture(db, "photo:a") is None
    with house.database.write() as db:
        picture_store.save_picture(db, "logo", second, START_UTC)
        assert picture_store.picture(db, "logo") == second
        assert picture_store.hashes(db, ["logo", "x"]) == {"logo": picture_store.content_hash(b"other")}
        picture_store.remove_pictures(db, ["logo", "never there"])
        assert picture_store.picture(db, "logo") is None


def test_a_damaged_picture_is_none(house: House) -> None:
    with house.database.write() as db:
        picture_store.save_picture(db, "logo", Picture("image/png", 9, 8, b"a picture"), START_UTC)
        db.execute("UPDATE picture SET data = CAST('a pictuse' AS BLOB)")
        assert picture_store.picture(db, "logo") is None


def test_keys_are_those_that_begin_so(house: House) -> None:
    with house.database.write() as db:
        for key in (
            "logo",
            "photo:",
            "photo:a",
            "photo:ທ່ານ",
            "photos",
            "phot",
            "template:a6:1",
            "template:a:1",
        ):
            picture_store.save_picture(db, key, Picture("image/png", 1, 1, b"x"), START_UTC)
        assert picture_store.keys(db, "photo:") == ["photo:", "photo:a", "photo:ທ່ານ"]
        assert picture_store.keys(db, picture_store.template_prefix("a")) == ["template:a:1"]


def test_who_is_taken_out_leaves_no_photo(house: House) -> None:
    goes, stays = person(1), person(2)
    house.add(goes, stays)
    with house.database.write() as db:
        for one in (goes, stays):
            key = picture_store.photo_key(one.id)
            picture_store.save_picture(db, key, Picture("image/jpeg", 1, 1, b"x"), START_UTC)
        roster_store.remove_delegates(db, [goes.id])
        assert picture_store.keys(db, "photo:") == [picture_store.photo_key(stays.id)]


def test_templates_come_back_in_their_order(house: House) -> None:
    later = START_UTC + timedelta(hours=1)
    a, b = StoredTemplate("ປ້າຍ", "width_mm = 86", 2, START_UTC), StoredTemplate("b", "x = 1", 1, START_UTC)
    with house.database.write() as db:
        template_store.save_template(db, a)
        template_store.save_template(db, b)
        assert template_store.templates(db) == [b, a]
        changed = StoredTemplate("ປ້າຍ", "width_mm = 90", 0, later)
        template_store.save_template(db, changed)
        template_store.remove_template(db, "b")
        template_store.remove_template(db, "never there")
        assert template_store.templates(db) == [changed]
