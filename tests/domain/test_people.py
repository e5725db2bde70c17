"""Categories by rule, places of delegations, names to address somebody by."""

from __future__ import annotations

import pytest

from delegates.domain.people import (
    DEFAULT_CATEGORIES,
    Delegate,
    DelegateId,
    DelegationKind,
    Status,
    default_category,
    starting_place,
)


@pytest.mark.parametrize(
    ("rank", "kind", "supports", "letter"),
    [
        (50, DelegationKind.COUNTRY, False, "V"),
        (55, DelegationKind.PROVINCE, False, "V"),
        (56, DelegationKind.COUNTRY, False, "F"),
        (None, DelegationKind.INTERNATIONAL, False, "I"),
        (72, DelegationKind.COMPANY, False, "C"),
        (94, DelegationKind.MEDIA, False, "P"),
        (80, DelegationKind.HOST, False, "O"),
        (90, DelegationKind.COUNTRY, True, "S"),
        (65, DelegationKind.STATE, False, "D"),
        (None, None, False, "D"),
    ],
)
def test_the_default_category(rank, kind, supports, letter):
    assert default_category(rank, kind, supports=supports) == letter


def test_the_starting_order_of_delegations():
    order = [
        starting_place(DelegationKind.HOST),
        starting_place(DelegationKind.STATE, body_order=1),
        starting_place(DelegationKind.STATE, body_order=17),
        starting_place(DelegationKind.PROVINCE, body_order=1),
        starting_place(DelegationKind.COUNTRY, country_index=30, body_order=2),
        starting_place(DelegationKind.COUNTRY, country_index=200, body_order=1),
        starting_place(DelegationKind.INTERNATIONAL),
        starting_place(DelegationKind.COMPANY),
        starting_place(DelegationKind.MEDIA),
        starting_place(DelegationKind.OTHER),
    ]
    assert order == sorted(order)
    assert len(set(order)) == len(order)


def test_the_eight_categories_have_letters_of_their_own():
    assert [category.letter for category in DEFAULT_CATEGORIES] == list("VDFICPOS")


def test_a_person_with_one_name_is_called_by_it():
    assert Delegate(DelegateId("1"), None, "Vang").name == "Vang"
    assert Delegate(DelegateId("1"), "ວ່າງ", "Vang").name == "ວ່າງ"


def test_cancelled_and_blocked_people_are_not_expected():
    assert [status for status in Status if status.is_expected] == [Status.INVITED, Status.REGISTERED]
