"""Reads a page as a browser would: its tags with their attributes, and its words."""

from collections.abc import Iterator
from html.parser import HTMLParser

# What the template and the Markdown may make of a record; nothing in it loads or runs anything.
HEAD = {"html", "head", "meta", "title", "style"}
ALLOWED = HEAD | {
    "body", "header", "main", "footer", "section", "article", "h1", "h2", "h3", "p", "div", "span", "a", "br",
    "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "ul", "ol", "li",
    "blockquote", "pre", "code", "em", "strong", "u", "s", "time",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "rel", "class"},
    "ol": {"start"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "html": {"lang"},
    "th": {"scope"},
    "time": {"datetime"},
    "article": {"id", "class", "aria-labelledby"},
    "section": {"aria-labelledby"},
}
ANYWHERE = {"class", "dir", "id", "tabindex"}
VOID = {"meta", "br"}


class Page(HTMLParser):
    """A parsed page. `words` leaves out what is in the head."""

    def __init__(self, source: bytes | str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words = ""
        self.policy = ""
        self.feed(source.decode("utf-8") if isinstance(source, bytes) else source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag; a page never opens one it may not have."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"] or ""

    def handle_endtag(self, tag: str) -> None:
        """Each end closes what was opened last."""
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect the words of the body."""
        if not {"style", "title"} & set(self.open):
            self.words += data

    def handle_comment(self, data: str) -> None:
        """There are none: a text could hide in one."""
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        """There are none."""
        raise AssertionError(data)

    def attributes(self, tag: str) -> Iterator[dict[str, str | None]]:
        """The attributes of every such tag."""
        return (attrs for name, attrs in self.tags if name == tag)


def assert_harmless(page: Page) -> None:
    """Only known tags and attributes, all of them closed, and links that lead to the web or into the page."""
    assert page.open == []
    for tag, attrs in page.tags:
        assert tag in ALLOWED, tag
        unknown = set(attrs) - ATTRIBUTES.get(tag, set()) - ANYWHERE
        assert not unknown, (tag, unknown)
    for link in page.attributes("a"):
        href = link["href"] or ""
        assert href.startswith(("https://", "http://", "#")), href
        assert href.startswith("#") or "noopener" in (link["rel"] or "")
