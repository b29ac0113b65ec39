"""Every part of the portal that has pages of its own, by subject."""

from typing import Final

from services.portal.accounts import account_list, links, ormas_accounts, own_account, signing_in
from services.portal.boards import correcting_boards, leading
from services.portal.calendar import calculating, elections, keeping_calendar
from services.portal.cases import case_visits, configuring, handling, timing, tying
from services.portal.changes import changing
from services.portal.clusters import clustering, mapping, placing, showing
from services.portal.coaching import (
    attending,
    data_sheets,
    inviting,
    kept_papers,
    meeting_pack,
    one_meeting,
    suggesting,
)
from services.portal.coaching import year as coaching
from services.portal.consultations import consulting
from services.portal.documents import filing, requiring
from services.portal.exceptions import excepting
from services.portal.facilitation import facilitating, offering
from services.portal.gateway import texting
from services.portal.grants import (
    control_sheet,
    grant_files,
    grant_settings,
    granting,
    open_grants,
    proposing,
    sealed_account,
)
from services.portal.guests import guest_book
from services.portal.involvement import involving
from services.portal.letters import (
    case_lettering,
    checking,
    letter_logo,
    letter_names,
    lettering,
    register_book,
)
from services.portal.letters import signing as letter_signing
from services.portal.mailing import mailing
from services.portal.monev import exposing
from services.portal.monev import pages as monev
from services.portal.news import telling_news, unsubscribing
from services.portal.order import keeping_order, mediating
from services.portal.oversight import complaining, coordinating, recapping, supervising, teaming
from services.portal.own_ormas import accounting as own_accounting
from services.portal.own_ormas import answering as own_answering
from services.portal.own_ormas import applying as own_applying
from services.portal.own_ormas import assessing as own_assessing
from services.portal.own_ormas import assessment_papers as own_assessment_papers
from services.portal.own_ormas import case_papers as own_papers
from services.portal.own_ormas import changing as own_changing
from services.portal.own_ormas import coming as own_coming
from services.portal.own_ormas import confirming as own_confirming
from services.portal.own_ormas import consulting as own_consulting
from services.portal.own_ormas import documents as own_documents
from services.portal.own_ormas import grant_papers as own_grant_papers
from services.portal.own_ormas import granting as own_granting
from services.portal.own_ormas import inbox as own_inbox
from services.portal.own_ormas import letters as own_letters
from services.portal.own_ormas import nominating as own_nominating
from services.portal.own_ormas import notified as own_notified
from services.portal.own_ormas import page as own_page
from services.portal.own_ormas import permitting as own_permitting
from services.portal.own_ormas import plans as own_plans
from services.portal.own_ormas import report_papers as own_report_papers
from services.portal.own_ormas import reporting as own_reporting
from services.portal.own_ormas import scores as own_scores
from services.portal.own_ormas import telling as own_telling
from services.portal.permits import permitting, removal_photo, setting_terms
from services.portal.preferences import own_notices
from services.portal.readings import reading
from services.portal.register import (
    confirming,
    correcting,
    doubting,
    earlier,
    ending,
    legal_checking,
    listing_fields,
    listing_traits,
    merging,
    pages,
    profiling,
    registering,
    reviewing,
    rpjmd,
    running_programmes,
    sanctioning,
    succeeding,
    tiering,
    withdrawing,
)
from services.portal.reminders import (
    coming,
    framing,
    inbox,
    letters_to_print,
    messaging,
    preferring,
    reminding,
)
from services.portal.reminders import table as reminder_table
from services.portal.reports import report_data, reporting, telling
from services.portal.scoring import (
    assessing,
    awarding,
    comparing,
    improving,
    instruments,
    inviting_many,
    paneling,
    perceiving,
    perception_answering,
    periods,
    practising,
    spreading,
    supposing,
)
from services.portal.sheets import downloading, uploading
from services.portal.subscriptions import subscribing
from services.portal.surveys import answering, surveying
from services.portal.territory import listing_villages, villages
from services.portal.visits import rounding, visit_sheets, visiting
from services.portal.waiting import page as office_today
from services.portal.web import stylesheet

PARTS: Final = (
    office_today,
    pages, earlier, registering, correcting, doubting, confirming, profiling, running_programmes, rpjmd,
    tiering,
    sanctioning, ending, legal_checking, listing_fields, listing_traits, withdrawing,
    reviewing, merging, succeeding,
    listing_villages, villages,
    leading, correcting_boards,
    changing,
    filing, requiring,
    clustering, mapping, placing, showing,
    attending, coaching, data_sheets, inviting, kept_papers, meeting_pack, one_meeting, suggesting,
    involving,
    rounding, visit_sheets, visiting,
    guest_book,
    facilitating, offering,
    keeping_order, mediating,
    complaining, coordinating, recapping, supervising, teaming,
    excepting,
    reading,
    keeping_calendar, calculating, elections, case_visits, configuring, handling, timing, tying,
    permitting, removal_photo, setting_terms, consulting,
    control_sheet, grant_files, grant_settings, granting, open_grants, proposing, sealed_account,
    report_data, reporting, telling,
    checking, case_lettering, lettering, letter_logo, letter_names, letter_signing, register_book,
    downloading, uploading,
    answering, surveying,
    assessing, awarding, improving, instruments, paneling, periods, practising, spreading, supposing,
    inviting_many, comparing, perceiving, perception_answering,
    monev, exposing,
    reminder_table, framing,
    account_list, links, ormas_accounts, own_account, signing_in,
    own_answering, own_assessing, own_consulting, own_granting, own_nominating, own_page, own_permitting,
    own_plans, own_accounting, own_grant_papers, own_scores, own_assessment_papers, own_applying,
    own_changing, own_confirming, own_documents, own_letters, own_papers, own_report_papers, own_reporting,
    own_telling,
    inbox, letters_to_print, messaging, reminding, own_inbox,
    coming, own_coming, preferring, own_notified, telling_news, unsubscribing,
    subscribing, mailing, texting, own_notices,
    stylesheet,
)  # fmt: skip
