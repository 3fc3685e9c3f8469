import io
import os
import random
import time
from pathlib import Path

import pytest

from ner.reports.reading import read, read_all
from ner.reports.report import ReadError, Report, SkippedError
from ner.text.reading import view

SEEDS = Path(__file__).parents[2] / "seeds"


def write(path: Path, content) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def problem(path) -> str:
    with pytest.raises(ReadError) as caught:
        read(path)
    line = str(caught.value)
    assert "\n" not in line
    assert line.startswith(str(path))
    return line


def test_a_text_file_is_read_unchanged(tmp_path):
    text = "来集镇\r\n\r\n马沟村\u2028投资\t961万元\n"
    report = read(write(tmp_path / "a.txt", text))
    assert (report.text, report.format, report.encoding) == (text, "txt", "utf-8")
    assert report.source == str(tmp_path / "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "big5hkscs", "utf-16"])
def test_encodings(tmp_path, encoding):
    text = "投資三百萬元新建冷庫項目，預計下半年投入使用。"
    assert read(write(tmp_path / "a.txt", text.encode(encoding))).text == text


def test_the_seeds_are_read_with_their_segments():
    reports = list(read_all([SEEDS]))
    texts = [report for report in reports if isinstance(report, Report)]
    assert [Path(report.source).name for report in texts if report.source.endswith("2023.txt")] == [
        "dawei-2023.txt",
        "ningguo-2023.txt",
        "xiawo-2023.txt",
    ]
    assert all(report.segments for report in texts)


def test_markdown_and_unknown_suffixes_named_outright_are_text(tmp_path):
    assert read(write(tmp_path / "a.md", "# 来集镇")).text == "# 来集镇"
    assert read(write(tmp_path / "report", "来集镇")).text == "来集镇"


class TestFolders:
    def test_sorted_and_deep_without_hidden_files_and_with_the_rest_told(self, tmp_path):
        (tmp_path / "b").mkdir()
        (tmp_path / ".git").mkdir()
        write(tmp_path / "b" / "2.txt", "大隗镇")
        write(tmp_path / "a.txt", "来集镇")
        write(tmp_path / "c.xyz", "别的")
        write(tmp_path / "d.txt", "")
        write(tmp_path / ".hidden.txt", "峡窝镇")
        write(tmp_path / ".git" / "e.txt", "宁郭镇")
        found = list(read_all([tmp_path]))
        assert [item.text for item in found if isinstance(item, Report)] == ["来集镇", "大隗镇"]
        errors = {Path(item.source).name: item for item in found if isinstance(item, ReadError)}
        assert set(errors) == {"c.xyz", "d.txt"}
        assert isinstance(errors["c.xyz"], SkippedError)
        assert not isinstance(errors["d.txt"], SkippedError)

    def test_a_folder_without_reports(self, tmp_path):
        assert "no report in this folder" in problem(tmp_path)
        write(tmp_path / "a.xyz", "x")
        skipped, error = read_all([tmp_path])
        assert isinstance(skipped, SkippedError)
        assert "no report in this folder" in str(error)

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open anything")
    def test_a_folder_that_may_not_be_opened_is_told(self, tmp_path):
        closed = tmp_path / "closed"
        closed.mkdir()
        write(tmp_path / "a.txt", "来集镇")
        closed.chmod(0)
        try:
            found = list(read_all([tmp_path]))
        finally:
            closed.chmod(0o700)
        assert [isinstance(item, Report) for item in found] == [False, True]


class TestBadInput:
    def test_the_other_files_are_still_read(self, tmp_path):
        good, bad = write(tmp_path / "a.txt", "来集镇"), tmp_path / "none.txt"
        first, error, last = read_all([good, bad, good])
        assert first == last
        assert isinstance(error, ReadError)

    def test_missing_empty_and_blank_files(self, tmp_path):
        assert "no such file" in problem(tmp_path / "none.txt")
        assert "empty file" in problem(write(tmp_path / "a.txt", b""))
        assert "nothing but blanks" in problem(write(tmp_path / "b.txt", "\r\n　\t\n"))
        assert "nothing but blanks" in problem(write(tmp_path / "c.txt", b"\xef\xbb\xbf"))

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may open anything")
    def test_a_file_that_may_not_be_opened(self, tmp_path):
        path = write(tmp_path / "a.txt", "来集镇")
        path.chmod(0)
        assert "cannot be opened" in problem(path)

    def test_an_error_of_the_system_is_one_line_too(self, tmp_path, monkeypatch):
        def refuse(self):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert "cannot be opened (Permission denied)" in problem(tmp_path / "a.txt")

    def test_nul_bytes(self, tmp_path):
        text = "来集\x00镇马沟村\x00，投资961万元新建冷库项目。"
        report = read(write(tmp_path / "a.txt", text))
        assert report.text == text
        read_view = view(report.text)
        start = read_view.text.index("来集镇")
        assert text[slice(*read_view.to_source(start, start + 3))] == "来集\x00镇"

    def test_binary_junk(self, tmp_path):
        assert "not text" in problem(write(tmp_path / "a.txt", bytes(range(32)) * 50))

    @pytest.mark.parametrize(
        ("beginning", "remedy"),
        [
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as docx"),
            (b"\x89PNG\r\n", "OCR"),
            (b"PK\x03\x04", "unpack"),
            (b"{\\rtf1", "save it as docx"),
        ],
    )
    def test_other_formats_are_named(self, tmp_path, beginning, remedy):
        assert remedy in problem(write(tmp_path / "a.doc", beginning + bytes(100)))

    def test_five_megabytes_in_one_line(self, tmp_path):
        sentence = "来集镇投资961万元新建马沟冷库项目，预计于下半年投用。"
        text = sentence * (5_000_000 // len(sentence.encode()))
        path = write(tmp_path / "a.txt", text)
        began = time.process_time()
        report = read(path)
        assert len(report.segments) == 1
        assert report.text == text
        assert time.process_time() - began < 3

    def test_emoji_and_rare_characters_keep_their_offsets(self, tmp_path):
        text = "🏠𠮷𬬻村👨‍👩‍👧" * 1000 + "来集镇"
        report = read(write(tmp_path / "a.txt", text))
        read_view = view(report.text)
        start = read_view.text.index("来集镇")
        assert read_view.to_source(start, start + 3) == (len(text) - 3, len(text))


class TestStandardInput:
    @staticmethod
    def feed(monkeypatch, data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))

    def test_text(self, monkeypatch):
        self.feed(monkeypatch, "来集镇党委召开会议".encode("gb18030"))
        report = read("-")
        assert (report.text, report.source, report.format) == ("来集镇党委召开会议", "-", "txt")

    def test_the_format_is_known_by_the_content(self, monkeypatch, make_pdf):
        self.feed(monkeypatch, make_pdf([["来集镇"]]))
        assert read("-").format == "pdf"
        self.feed(monkeypatch, "<!DOCTYPE html><p>来集镇</p>".encode())
        assert read("-").format == "html"
        self.feed(monkeypatch, '{"text": "来集镇", "id": 7}'.encode())
        assert read("-").fields == {"id": 7}

    def test_nothing(self, monkeypatch):
        self.feed(monkeypatch, b"")
        with pytest.raises(ReadError, match="-: empty file"):
            read("-")


class TestJsonLines:
    def test_fields_pass_through_and_bad_lines_are_told(self, tmp_path):
        lines = [
            '{"text": "来集镇\\n马沟村", "id": "a", "n": [1, {"x": null}]}',
            "",
            "{broken",
            '{"id": "no text"}',
            '["text"]',
            '{"text": "一\u2028二", "text_2": "三"}\r',
            '{"text": ""}',
        ]
        path = write(tmp_path / "a.jsonl", "\n".join(lines))
        found = list(read_all([path]))
        assert [item.source for item in found] == [f"{path}:{n}" for n in (1, 3, 4, 5, 6, 7)]
        assert [isinstance(item, Report) for item in found] == [True, False, False, False, True, True]
        assert found[0].text == "来集镇\n马沟村"
        assert found[0].fields == {"id": "a", "n": [1, {"x": None}]}
        assert found[4].text == "一\u2028二"
        assert "not JSON" in str(found[1])
        assert '"text"' in str(found[2])

    def test_one_report_is_asked_for_and_two_are_there(self, tmp_path):
        assert "2 reports where one" in problem(write(tmp_path / "a.jsonl", '{"text":"一"}\n{"text":"二"}'))

    def test_only_blank_lines(self, tmp_path):
        assert "no report in it" in problem(write(tmp_path / "a.jsonl", "\n\n"))

    def test_gb18030_lines(self, tmp_path):
        line = '{"text": "来集镇投资961万元新建马沟冷库项目"}'
        assert (
            read(write(tmp_path / "a.jsonl", line.encode("gb18030"))).text
            == "来集镇投资961万元新建马沟冷库项目"
        )


class TestPdf:
    LINES = ("来集镇党委（一期）投资961万元，新建马", "沟冷库项目“万人助万企”，预计下半年投用。")

    @pytest.mark.parametrize("to_unicode", [False, True])
    def test_pages_of_chinese_text(self, tmp_path, make_pdf, to_unicode):
        path = write(tmp_path / "a.pdf", make_pdf([self.LINES, ("第二页",)], to_unicode))
        report = read(path)
        assert report.text.split("\n") == [*self.LINES, "第二页"]
        assert (report.format, report.encoding) == ("pdf", None)

    def test_page_numbers_do_not_stand_in_a_sentence(self, tmp_path, make_pdf):
        pages = [
            ["来集镇召开大会。全镇投资961万元，新建马", "- 1 -"],
            ["沟冷库项目，预计下半年投用。", "- 2 -"],
            ["2023", "年。"],
        ]
        report = read(write(tmp_path / "a.pdf", make_pdf(pages)))
        assert report.text.split("\n") == [pages[0][0], pages[1][0], "2023", "年。"]
        assert "马沟冷库项目" in view(report.text).text

    def test_a_pdf_under_a_wrong_name(self, tmp_path, make_pdf):
        assert read(write(tmp_path / "a.txt", make_pdf([self.LINES]))).format == "pdf"

    def test_a_scan_wants_ocr(self, tmp_path, make_pdf):
        assert "OCR" in problem(write(tmp_path / "a.pdf", make_pdf([(), ()])))

    def test_truncated_files(self, tmp_path, make_pdf):
        data = make_pdf([self.LINES] * 3)
        for end in (20, len(data) // 3, len(data) // 2, len(data) - 200):
            assert "broken pdf" in problem(write(tmp_path / "a.pdf", data[:end]))

    def test_damage_anywhere_is_an_error_or_a_report(self, tmp_path, make_pdf):
        data = make_pdf([self.LINES] * 3, to_unicode=True)
        places = random.Random(0)
        for _ in range(60):
            damaged = bytearray(data)
            start = places.randrange(len(data))
            damaged[start : start + 20] = places.randbytes(20)
            (found,) = read_all([write(tmp_path / "a.pdf", bytes(damaged))])
            assert isinstance(found, Report | ReadError)

    def test_a_password(self, tmp_path, make_pdf):
        from pypdf import PdfWriter

        for password, wanted in (("secret", True), ("", False)):
            writer = PdfWriter(clone_from=io.BytesIO(make_pdf([self.LINES])))
            writer.encrypt(password, "owner", algorithm="RC4-128")
            out = io.BytesIO()
            writer.write(out)
            path = write(tmp_path / "a.pdf", out.getvalue())
            if wanted:
                assert "password" in problem(path)
            else:
                assert read(path).text.startswith("来集镇")


class TestWord:
    @staticmethod
    def document(fill) -> bytes:
        import docx

        document = docx.Document()
        fill(document)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def test_paragraphs_and_tables_in_order(self, tmp_path):
        def fill(document):
            document.add_heading("来集镇工作报告", level=1)
            document.add_paragraph("投资961万元，新建马沟冷库项目。")
            table = document.add_table(rows=2, cols=2)
            for row, cells in zip(table.rows, (("村", "投资"), ("马沟村", "20万元")), strict=True):
                for cell, text in zip(row.cells, cells, strict=True):
                    cell.text = text
            document.add_paragraph("特此\n报告")

        report = read(write(tmp_path / "a.docx", self.document(fill)))
        assert report.text.split("\n") == [
            "来集镇工作报告",
            "投资961万元，新建马沟冷库项目。",
            "村\t投资",
            "马沟村\t20万元",
            "特此",
            "报告",
        ]
        assert view(report.text).text.count("\n") == 5

    def test_what_stands_in_smart_tags_controls_insertions_links_and_text_boxes(self, tmp_path):
        from docx.oxml import parse_xml

        names = (
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        )
        inside = (
            "<w:r><w:t>在</w:t></w:r><w:smartTag><w:r><w:t>来集镇</w:t></w:r></w:smartTag>"
            "<w:sdt><w:sdtContent><w:r><w:t>马沟村</w:t></w:r></w:sdtContent></w:sdt>"
            "<w:ins><w:r><w:t>投资</w:t></w:r></w:ins><w:del><w:r><w:delText>贷款</w:delText></w:r></w:del>"
            "<w:hyperlink><w:r><w:t>20万元</w:t><w:tab/><w:t>。</w:t></w:r></w:hyperlink>"
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p>"
            "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r>"
            "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        )

        def fill(document):
            end = document.element.body[-1]
            end.addprevious(parse_xml(f"<w:p {names}>{inside}</w:p>"))
            control = (
                f"<w:sdt {names}><w:sdtContent><w:p><w:r><w:t>大隗镇</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            )
            end.addprevious(parse_xml(control))

        report = read(write(tmp_path / "a.docx", self.document(fill)))
        assert report.text.split("\n") == ["在来集镇马沟村投资20万元\t。", "文本框", "大隗镇"]

    def test_broken_files(self, tmp_path):
        data = self.document(lambda document: document.add_paragraph("来集镇" * 500))
        for end in (100, len(data) // 2, len(data) - 10):
            assert "broken docx" in problem(write(tmp_path / "a.docx", data[:end]))
        assert "broken docx" in problem(write(tmp_path / "b.docx", "来集镇"))

    def test_damage_anywhere_is_an_error_or_harmless(self, tmp_path):
        data = self.document(lambda document: document.add_paragraph("来集镇" * 500))
        places = random.Random(0)
        for _ in range(60):
            damaged = bytearray(data)
            start = places.randrange(len(data))
            damaged[start : start + 40] = places.randbytes(40)
            (found,) = read_all([write(tmp_path / "a.docx", bytes(damaged))])
            assert isinstance(found, ReadError) or found.text == "来集镇" * 500

    def test_an_empty_document(self, tmp_path):
        assert "nothing but blanks" in problem(
            write(tmp_path / "a.docx", self.document(lambda document: None))
        )


class TestWeb:
    PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title> 来集镇新闻_网 </title>
<style>p {{ color: red }}</style><script>var town = "假镇";</script></head><body><nav><a>首页</a></nav>
<h1>来集镇交出答卷</h1><p>投资961万元，
   新建<b>马沟</b>冷库&nbsp;项目。<br>预计下半年投用。</p><!-- 注释 -->
<table><tr><td>马沟村</td><td>20万元</td></tr></table><div>责任<span>编辑</span></div>尾<pre>一
二</pre></body></html>"""

    @pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "iso-8859-1"])
    def test_blocks_become_lines(self, tmp_path, charset):
        encoding = "gbk" if charset == "iso-8859-1" else charset
        data = self.PAGE.format(charset=charset).encode(encoding)
        report = read(write(tmp_path / "a.html", data))
        assert report.text.split("\n") == [
            "来集镇交出答卷",
            "投资961万元，新建马沟冷库\xa0项目。",
            "预计下半年投用。",
            "马沟村\t20万元",
            "责任编辑",
            "尾",
            "一",
            "二",
        ]
        assert report.fields == {"title": "来集镇新闻_网"}
        assert report.format == "html"

    def test_a_page_of_big5(self, tmp_path):
        data = '<meta http-equiv="Content-Type" content="text/html; charset=big5"><p>吉安鄉公所'.encode(
            "big5"
        )
        assert read(write(tmp_path / "a.htm", data)).text == "吉安鄉公所"

    def test_an_xml_declaration_and_deep_nesting(self, tmp_path):
        start = '<?xml version="1.0" encoding="utf-8"?>\n<html><body>'
        assert read(write(tmp_path / "a.html", start + "<div>" * 1500 + "来集镇")).text == "来集镇"
        assert "nested" in problem(write(tmp_path / "a.html", "大隗镇" + start + "<div>" * 5000 + "来集镇"))

    def test_a_page_without_text(self, tmp_path):
        assert "nothing but blanks" in problem(write(tmp_path / "a.html", "<html><script>1</script></html>"))
        assert "a.html" in problem(write(tmp_path / "a.html", "<!-- -->"))
