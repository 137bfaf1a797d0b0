using System.Security.Cryptography;
using System.Text;
using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Requests;

namespace Fadu.Application.Tests.Exports.Files;

public sealed class ExportShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fadu-shelf-").FullName;
    private readonly TestClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_put_there_is_found_by_every_process_with_its_length_and_hash()
    {
        var put = Open().Add(Described('a'), stream => stream.Write("差距"u8));

        put.ShouldBe(Described('a') with { Bytes = 6, Sha256 = Convert.ToHexStringLower(SHA256.HashData("差距"u8)) });
        Open().Find(put.Key).ShouldBe(put);
        using var content = new StreamReader(Open().Open(put)!, Encoding.UTF8);
        content.ReadToEnd().ShouldBe("差距");
        Open().Find(KeyOf('b')).ShouldBeNull();
        Open().Add(Described('c') with { Request = new() { Kind = ExportKind.UnitReport, Round = "R", Unit = "甲", AsOf = _clock.GetUtcNow() }, Scope = "甲" }, stream => stream.Write("1"u8));
        var asked = Open().Find(KeyOf('c'))!;
        (asked.Request!.Kind, asked.Request.Unit, asked.Request.AsOf, asked.Scope).ShouldBe((ExportKind.UnitReport, "甲", _clock.GetUtcNow(), "甲"));
    }

    [Fact]
    public void Of_a_file_whose_writing_broke_nothing_is_left()
    {
        Should.Throw<InvalidOperationException>(() => Open().Add(Described('a'), stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));

        Open().TryAdd(Described('a'), stream =>
        {
            stream.Write("half"u8);
            return false;
        }).ShouldBeNull();
        Directory.EnumerateFiles(_folder).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_too_old_is_gone_and_of_too_much_the_oldest_goes()
    {
        var shelf = Open(new(10, TimeSpan.FromHours(2)));
        shelf.Add(Described('a'), stream => stream.Write("12345"u8));
        _clock.Now = _clock.Now.AddHours(1);
        shelf.Add(Described('b'), stream => stream.Write("12345"u8));
        (shelf.Find(KeyOf('a')) is null, shelf.Find(KeyOf('b')) is null).ShouldBe((false, false));

        _clock.Now = _clock.Now.AddMinutes(30);
        shelf.Add(Described('c'), stream => stream.Write("1"u8));
        (shelf.Find(KeyOf('a')) is null, shelf.Find(KeyOf('b')) is null, shelf.Find(KeyOf('c')) is null).ShouldBe((true, false, false));

        _clock.Now = _clock.Now.AddHours(3);
        shelf.Find(KeyOf('c')).ShouldBeNull();
        Open(new(10, TimeSpan.FromHours(2)));
        Directory.EnumerateFiles(_folder).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_key_names_no_file(string key) => Open().Find(key).ShouldBeNull();

    [Fact]
    public void A_description_that_can_not_be_read_counts_as_none()
    {
        File.WriteAllText(Path.Combine(_folder, KeyOf('a') + ".json"), "{");

        Open().Find(KeyOf('a')).ShouldBeNull();
    }

    [Fact]
    public void What_a_crash_has_left_goes_after_a_day_and_nothing_before()
    {
        string[] left = [KeyOf('a') + ".file", KeyOf('b') + ".json", "c.part"];
        foreach (var name in left)
            File.WriteAllText(Path.Combine(_folder, name), "half");
        Open().Add(Described('d'), stream => stream.Write("1"u8));
        foreach (var path in Directory.GetFiles(_folder))
            File.SetLastWriteTimeUtc(path, _clock.Now.UtcDateTime);

        _clock.Now = _clock.Now.AddDays(1);
        Open(new(10, TimeSpan.FromDays(3)));
        left.ShouldAllBe(name => File.Exists(Path.Combine(_folder, name)));

        _clock.Now = _clock.Now.AddMinutes(1);
        Open(new(10, TimeSpan.FromDays(3))).Find(KeyOf('d')).ShouldNotBeNull();
        Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order().ShouldBe([KeyOf('d') + ".file", KeyOf('d') + ".json"]);
    }

    private ExportShelf Open(ShelfLimits? limits = null) => ExportShelf.Open(_folder, limits ?? ShelfLimits.Usual, _clock);

    private ExportFile Described(char key) => new()
    {
        Key = KeyOf(key),
        Kind = ExportKind.Gaps,
        Round = "R",
        FileName = "差距清单.xlsx",
        MediaType = "application/octet-stream",
        Account = "office",
        Grants = "Coordinator::False",
        MadeAt = _clock.GetUtcNow(),
        Bytes = 0,
        Sha256 = "",
        Request = null,
        Scope = null,
    };

    private static string KeyOf(char sign) => new(sign, 64);
}
