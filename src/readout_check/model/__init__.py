"""Every value that moves through readout-check: frozen, slotted, keyword-only, compared field by field.

Documents and reports are defined in ``records``, what is read out of a text in ``claims`` and ``reading``, what two
texts have to do with each other in ``alignment``; all are named here. Offsets are code points in ``Document.text``.
Figures are ``Decimal``. Nothing here does I/O or knows spaCy.
"""

from __future__ import annotations

from readout_check.model.alignment import Omission as Omission
from readout_check.model.alignment import Pair as Pair
from readout_check.model.claims import Bound as Bound
from readout_check.model.claims import Claim as Claim
from readout_check.model.claims import DateClaim as DateClaim
from readout_check.model.claims import Dimension as Dimension
from readout_check.model.claims import Direction as Direction
from readout_check.model.claims import Granularity as Granularity
from readout_check.model.claims import Interval as Interval
from readout_check.model.claims import Modality as Modality
from readout_check.model.claims import NameClaim as NameClaim
from readout_check.model.claims import NameKind as NameKind
from readout_check.model.claims import OfficeClaim as OfficeClaim
from readout_check.model.claims import Quantity as Quantity
from readout_check.model.claims import QuotationClaim as QuotationClaim
from readout_check.model.claims import Rank as Rank
from readout_check.model.claims import Relation as Relation
from readout_check.model.claims import StatementClaim as StatementClaim
from readout_check.model.claims import Unit as Unit
from readout_check.model.claims import Use as Use
from readout_check.model.reading import Attribution as Attribution
from readout_check.model.reading import Reading as Reading
from readout_check.model.reading import Sentence as Sentence
from readout_check.model.reading import Word as Word
from readout_check.records import Agreement as Agreement
from readout_check.records import Attendee as Attendee
from readout_check.records import Comment as Comment
from readout_check.records import DecidedBy as DecidedBy
from readout_check.records import Document as Document
from readout_check.records import DocumentInfo as DocumentInfo
from readout_check.records import Evidence as Evidence
from readout_check.records import Finding as Finding
from readout_check.records import Meeting as Meeting
from readout_check.records import MeetingReport as MeetingReport
from readout_check.records import Original as Original
from readout_check.records import Place as Place
from readout_check.records import Report as Report
from readout_check.records import Segment as Segment
from readout_check.records import SegmentKind as SegmentKind
from readout_check.records import Severity as Severity
from readout_check.records import Side as Side
from readout_check.records import Span as Span
from readout_check.records import Status as Status
from readout_check.records import Unchecked as Unchecked
