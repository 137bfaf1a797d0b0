using System.Text;
using Fadu.Application.Evidence.Content;
using Fadu.Application.Seeding.Demonstration;

namespace Fadu.Application.Tests.Seeding.Demonstration;

public sealed class SmallFileTests
{
    [Fact]
    public void Each_is_accepted_as_evidence_of_its_kind()
    {
        foreach (var kind in new[] { SmallFile.Document, SmallFile.Picture, SmallFile.Table })
        {
            var file = kind.Of("工作台账", "临江区", "2026年中期评估", "a");

            var found = ContentInspector.Inspect(new MemoryStream(file), $"台账{kind.Extension}");

            found.Value.ShouldNotBeNull().MediaType.ShouldStartWith(kind.MediaType);
        }
    }

    [Fact]
    public void A_page_names_the_place_of_each_of_its_objects()
    {
        var text = Encoding.ASCII.GetString(SmallPdf.Of(["临江区", "B"]));

        var table = int.Parse(text.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        text[table..].ShouldStartWith("xref\n0 8\n");
        var places = text[table..].Split('\n').Where(line => line.EndsWith(" n ", StringComparison.Ordinal)).Select(line => int.Parse(line[..10], System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        places.Select((place, i) => text[place..].StartsWith($"{i + 1} 0 obj\n", StringComparison.Ordinal)).ShouldBe(Enumerable.Repeat(true, 7));
        text.ShouldContain("<4E346C5F533A> Tj");
    }

    [Fact]
    public void Pictures_differ_by_what_they_are_drawn_from_alone()
    {
        SmallPng.Of("a").ShouldBe(SmallPng.Of("a"));
        SmallPng.Of("a").ShouldNotBe(SmallPng.Of("b"));
        // The last chunk of every picture, whose checksum is published.
        SmallPng.Of("a")[^12..].ShouldBe([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]);
    }
}
