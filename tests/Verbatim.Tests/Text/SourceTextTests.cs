using System.Text;
using CsCheck;
using Verbatim.Tests.Infrastructure;
using Verbatim.Text;

namespace Verbatim.Tests.TextTests;

[TestClass]
public sealed class SourceTextTests
{
    [TestMethod]
    public void Any_bytes_come_back_as_they_were()
    {
        Gen<byte[]> any = Gen.Byte.Array[0, 60];
        byte[][] parts =
        [
            [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xA9], [0xE2, 0x80], [0x9C], [0xED, 0xA0, 0x80],
            [0xF0, 0x9F, 0x98, 0x80], [0xF0, 0x9F, 0x98], [0x0D, 0x0A], [0x0D], [0x00], [0x41], [0xC0, 0x80],
        ];
        Gen<byte[]> likely = Gen.Int[0, parts.Length - 1].Array[0, 12].Select(indices => indices.SelectMany(index => parts[index]).ToArray());

        Gen.OneOf(any, likely).SampleFixed(
            bytes => SourceText.Decode(bytes).ToBytes().AsSpan().SequenceEqual(bytes), iter: 5000);
    }

    [TestMethod]
    [DataRow(new byte[] { 0xEF, 0xBB, 0xBF, 0x68, 0x69 }, "hi", SourceEncoding.Utf8WithMark)]
    [DataRow(new byte[] { 0x68, 0xC3, 0xA9 }, "hé", SourceEncoding.Utf8)]
    [DataRow(new byte[] { 0xFF, 0xFE, 0x68, 0x00, 0x3D, 0xD8, 0x00, 0xDE }, "h😀", SourceEncoding.Utf16LittleEndian)]
    [DataRow(new byte[] { 0xFE, 0xFF, 0x00, 0x68, 0xD8, 0x3D, 0xDE, 0x00 }, "h😀", SourceEncoding.Utf16BigEndian)]
    [DataRow(new byte[0], "", SourceEncoding.Utf8)]
    public void The_byte_order_mark_decides_the_encoding(byte[] bytes, string expected, object encoding)
    {
        var text = SourceText.Decode(bytes);

        Assert.AreEqual(expected, text.ToString());
        Assert.AreEqual(encoding, text.Encoding);
    }

    [TestMethod]
    public void A_lone_surrogate_in_UTF16_survives()
    {
        byte[] bytes = [0xFF, 0xFE, 0x3D, 0xD8, 0x41, 0x00];

        var text = SourceText.Decode(bytes);

        Assert.AreEqual("\uD83DA", text.ToString());
        CollectionAssert.AreEqual(bytes, text.ToBytes());
    }

    [TestMethod]
    public void Each_invalid_run_is_one_replacement_character_and_is_listed()
    {
        var text = SourceText.Decode([0x61, 0xFF, 0x62, 0xE2, 0x80, 0x63]);

        Assert.AreEqual("a\uFFFDb\uFFFDc", text.ToString());
        CollectionAssert.AreEqual(new[] { new TextSpan(1, 1), new TextSpan(3, 1) }, text.InvalidSpans.ToArray());
    }

    [TestMethod]
    public void A_real_replacement_character_is_no_invalid_byte()
    {
        var text = SourceText.Decode(Encoding.UTF8.GetBytes("a\uFFFDb"));

        Assert.AreEqual(0, text.InvalidSpans.Count());
    }

    [TestMethod]
    public void Changes_keep_the_invalid_bytes_outside_them()
    {
        var text = SourceText.Decode([0x61, 0xFF, 0x62, 0x63, 0xFE, 0x64]);

        SourceText changed = text.WithChanges(new TextChange(new TextSpan(2, 1), "XYZ"));

        CollectionAssert.AreEqual(new byte[] { 0x61, 0xFF, 0x58, 0x59, 0x5A, 0x63, 0xFE, 0x64 }, changed.ToBytes());
    }

    [TestMethod]
    public void A_change_over_invalid_bytes_takes_them_away()
    {
        var text = SourceText.Decode([0x61, 0xFF, 0x62]);

        SourceText changed = text.WithChanges(new TextChange(new TextSpan(1, 1), "-"));

        CollectionAssert.AreEqual("a-b"u8.ToArray(), changed.ToBytes());
        Assert.AreEqual(0, changed.InvalidSpans.Count());
    }

    [TestMethod]
    public void Changes_out_of_order_are_refused()
    {
        var text = SourceText.From("abcdef");

        Assert.ThrowsExactly<ArgumentException>(() => text.WithChanges(new TextChange(new TextSpan(3, 1), ""), new TextChange(new TextSpan(0, 1), "")));
        Assert.ThrowsExactly<ArgumentException>(() => text.WithChanges(new TextChange(new TextSpan(5, 2), "")));
    }

    [TestMethod]
    public void Changes_equal_a_replacement_by_hand()
    {
        Gen.Select(Gen.String[Gen.Char["ab\r\n\uFFFD😀"], 0, 20], Gen.Int[0, 20], Gen.Int[0, 20], Gen.String[Gen.Char["xy"], 0, 4]).SampleFixed(
            (before, first, second, insert) =>
            {
                int start = Math.Min(Math.Min(first, second), before.Length), end = Math.Min(Math.Max(first, second), before.Length);
                SourceText changed = SourceText.From(before).WithChanges(new TextChange(TextSpan.FromBounds(start, end), insert));
                return changed.ToString() == before[..start] + insert + before[end..];
            }, iter: 2000);
    }

    [TestMethod]
    public void Every_kind_of_line_break_ends_a_line()
    {
        TextLines lines = SourceText.From("a\nbb\r\nccc\rd").Lines;

        Assert.AreEqual(4, lines.Count);
        Assert.AreEqual(new TextSpan(2, 4), lines[1]);
        Assert.AreEqual(new LinePosition(2, 2), lines.GetLinePosition(3));
        Assert.AreEqual(new LinePosition(4, 2), lines.GetLinePosition(11));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => lines.GetLinePosition(12));
    }
}
