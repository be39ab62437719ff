"""Reads files back with libraries that did not make them: a PDF with PDFium, a QR code with ZXing."""

from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL.Image import Image

_SCALE = 200 / 72  # as it is printed: 200 dots an inch


@dataclass(frozen=True)
class Page:
    """What PDFium shows of a page, and which letters it finds there."""

    picture: Image
    text: str


def pages(pdf: bytes) -> list[Page]:
    """Every page of a file."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            Page(page.render(scale=_SCALE).to_pil(), page.get_textpage().get_text_range())
            for page in document
        ]


def codes(picture: Image) -> list[str]:
    """What the QR codes in a picture say."""
    found = zxingcpp.read_barcodes(
        picture.convert("RGB"), formats=zxingcpp.barcode_formats_from_str("QRCode")
    )
    return [code.text for code in found]
