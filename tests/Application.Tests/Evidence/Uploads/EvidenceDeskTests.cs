using System.Security.Cryptography;
using Fadu.Application.Access;
using Fadu.Application.Evidence.Details;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Evidence.Uploads;
using Fadu.Application.Tests.Evidence.Content;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Evidence.Uploads;

public sealed class EvidenceDeskTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private static readonly string PdfHash = Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Pdf));

    [Fact]
    public async Task A_reporter_uploads_a_file_that_is_kept_and_attached_by_what_is_in_it()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "up");
        var jia = stage.Round.Jia;

        var receipt = (await stage.UploadAsync(jia, "fund", SampleFiles.Pdf)).Value.ShouldNotBeNull();
        var again = (await stage.UploadAsync(jia, "fund", SampleFiles.Pdf)).Value.ShouldNotBeNull();

        (receipt.Sha256, receipt.Bytes, receipt.MediaType, receipt.Duplicates.Count).ShouldBe((PdfHash, SampleFiles.Pdf.Length, "application/pdf", 0));
        receipt.Done.Position.ShouldNotBeNull();
        again.Done.Position.ShouldBeNull("the item has it already");
        (await stage.Round.HappenedAsync(jia)).ShouldBe([new EvidenceAttached("fund", PdfHash, "批复.pdf", "application/pdf", SampleFiles.Pdf.Length)]);
        (await stage.Store.ListAsync(default).ToListAsync()).ShouldContain(file => file.Sha256.ToString() == PdfHash);
        stage.FilesAside().ShouldBe(0);
    }

    [Fact]
    public async Task Where_nothing_may_be_attached_not_a_byte_is_read()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "admit");
        var (round, jia) = (stage.Round, stage.Round.Jia);
        var reporter = await stage.ReporterAsync(jia);

        (await Refused(reporter, new("nowhere", jia, "fund", "a.pdf"))).ShouldBe(["round.unknown"]);
        (await Refused(reporter, stage.At(round.Yi, "fund"))).ShouldBe(["submission.unknown"], "another unit's is not seen");
        (await Refused(reporter, stage.At("no-unit", "fund"))).ShouldBe(["submission.unknown"]);
        (await Refused(await stage.SightAsync(null), stage.At(jia, "fund"))).ShouldBe(["round.unknown"]);
        (await Refused(await stage.EvaluatorAsync("zhang"), stage.At(jia, "fund"))).ShouldBe(["access.denied"], "evaluators see it and do not report");
        (await Refused(await stage.OfficeAsync(), stage.At(jia, "fund"))).ShouldBe(["access.denied"]);
        (await Refused(reporter, stage.At(jia, "fun", "../a.pdf"))).ShouldBe(["evidence.name", "submission.unknown_item"]);
        (await Refused(reporter, stage.At(jia, "site"))).ShouldBe(["submission.wrong_source"]);
        await round.SubmitAsync(jia, 80, 5);
        (await Refused(reporter, stage.At(jia, "fund"))).ShouldBe(["submission.not_draft"]);
        await round.DoAsync(new WithdrawUnit(round.Yi, "并入甲区"), it => it.Decide).Done();
        (await Refused(await stage.ReporterAsync(round.Yi), stage.At(round.Yi, "fund"))).ShouldBe(["submission.unit_withdrawn"]);

        async Task<string[]> Refused(Sight sight, EvidencePlace place)
        {
            await using var untouched = new UntouchedStream();
            return Codes(await stage.Uploads.UploadAsync(_ => Task.FromResult(sight), place, untouched, CommandNotes.None, default));
        }
    }

    [Fact]
    public async Task What_is_refused_for_its_content_is_not_kept()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "content");
        var jia = stage.Round.Jia;

        Codes(await stage.UploadAsync(jia, "fund", [.. "MZ"u8, 0, 1])).ShouldBe(["evidence.type"]);
        Codes(await stage.UploadAsync(jia, "fund", SampleFiles.Png)).ShouldBe(["evidence.extension"]);
        Codes(await stage.UploadAsync(jia, "fund", [])).ShouldBe(["evidence.empty"]);
        Codes(await stage.UploadAsync(jia, "fund", new byte[(1 << 20) + 1])).ShouldBe(["evidence.too_large"]);

        (await stage.Store.ListAsync(default).AnyAsync()).ShouldBeFalse();
        stage.FilesAside().ShouldBe(0);
        (await stage.Round.HappenedAsync(jia)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_submission_that_is_handed_in_while_the_file_comes_is_not_changed_any_more_and_the_file_is_not_kept()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "race");
        var jia = stage.Round.Jia;
        await using var slow = new MeanwhileStream(SampleFiles.Pdf, () => stage.Round.SubmitAsync(jia, 80, 5));

        var refused = await stage.Uploads.UploadAsync(_ => stage.ReporterAsync(jia), stage.At(jia, "fund"), slow, CommandNotes.None, default);

        Codes(refused).ShouldBe(["submission.not_draft"]);
        (await stage.Store.ListAsync(default).AnyAsync()).ShouldBeFalse();
        (await stage.Round.LastAsync(jia)).ShouldBeOfType<SubmissionSubmitted>();
    }

    [Fact]
    public async Task A_reporter_whose_role_is_taken_away_while_the_file_comes_attaches_nothing()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "revoked");
        var jia = stage.Round.Jia;
        var sights = new Queue<Sight>([await stage.ReporterAsync(jia), await stage.ReporterAsync(stage.Round.Yi)]);

        var refused = await stage.Uploads.UploadAsync(_ => Task.FromResult(sights.Dequeue()), stage.At(jia, "fund"), new MemoryStream(SampleFiles.Pdf), CommandNotes.None, default);

        Codes(refused).ShouldBe(["submission.unknown"]);
        (await stage.Store.ListAsync(default).AnyAsync()).ShouldBeFalse();
        (await stage.Round.HappenedAsync(jia)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Evaluators_see_where_else_a_file_is_and_reporters_only_within_their_own_units()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "twice");
        var (round, jia, yi) = (stage.Round, stage.Round.Jia, stage.Round.Yi);
        byte[] content = [.. SampleFiles.Pdf, .. "twice"u8];
        var hash = (await stage.UploadAsync(jia, "fund", content)).Value!.Sha256;
        var key = new EvidenceKey(round.Code, jia, "fund", hash);

        (await stage.UploadAsync(yi, "fund", content)).Value!.Duplicates.ShouldBeEmpty("another unit's upload is nothing to a reporter");
        (await stage.UploadAsync(jia, "settled", content)).Value!.Duplicates.Select(one => (one.Unit, one.Item)).ShouldBe([(jia, "fund")]);

        // Of a draft nobody else hears, not even that it has the same file.
        (await DetailAsync(await stage.OfficeAsync(), key)).ShouldBeNull();
        Sha256Digest.TryParse(hash, out var name).ShouldBeTrue();
        (await fixture.Service.EvidenceDetails.OfSubmissionAsync(await stage.OfficeAsync(), round.Code, jia, name, default)).ShouldBeNull();
        await round.SubmitAsync(jia, 80, 5);
        (await DetailAsync(await stage.OfficeAsync(), key))!.Duplicates.Select(one => (one.Unit, one.Item)).ShouldBe([(jia, "settled")]);
        await round.SubmitAsync(yi, 80, 5);
        (await fixture.Service.EvidenceDetails.OfSubmissionAsync(await stage.OfficeAsync(), round.Code, jia, name, default)).ShouldNotBeNull();

        (await DetailAsync(await stage.OfficeAsync(), key))!.Duplicates.Select(one => (one.Unit, one.Item, one.FileName))
            .ShouldBe([(jia, "settled", "批复.pdf"), (yi, "fund", "批复.pdf")], ignoreOrder: true);
        (await DetailAsync(await stage.ReporterAsync(jia), key))!.Duplicates.Select(one => (one.Unit, one.Item)).ShouldBe([(jia, "settled")]);
        (await DetailAsync(await stage.ReporterAsync(jia, yi), key))!.Duplicates.Count.ShouldBe(2);
        (await DetailAsync(await stage.ReporterAsync(yi), key)).ShouldBeNull();
        // 李 belongs to 甲: of its submission nothing but that the file is there, too.
        (await DetailAsync(await stage.EvaluatorAsync("li"), key)).ShouldBeNull();
        var seen = (await DetailAsync(await stage.EvaluatorAsync("li"), key with { Unit = yi }))!;
        seen.Duplicates.Select(one => (one.Unit, one.Item, one.FileName)).ShouldBe([(jia, "fund", null), (jia, "settled", null)], ignoreOrder: true);
        (seen.AttachedBy, seen.AttachedByRole, seen.MediaType, seen.Bytes, seen.IsAttached).ShouldBe((yi, "reporter", "application/pdf", content.Length, true));
        var own = (await DetailAsync(await stage.SightAsync("colleague", (await stage.ReporterAsync(jia)).Viewer.Grants[0]), key))!;
        (own.AttachedBy, own.AttachedByRole).ShouldBe((null, "reporter"), "who of the unit it was is for evaluators");
    }

    [Fact]
    public async Task A_file_that_a_unit_holds_is_attached_to_another_item_without_sending_it_again_and_removed_again()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "reuse");
        var (jia, yi) = (stage.Round.Jia, stage.Round.Yi);
        byte[] content = [.. SampleFiles.Pdf, .. "reuse"u8];
        var hash = (await stage.UploadAsync(jia, "fund", content)).Value!.Sha256;
        var (reporter, other) = (await stage.ReporterAsync(jia), await stage.ReporterAsync(yi));

        Codes(await stage.Desk.ReuseAsync(other, stage.At(yi, "fund"), hash, CommandNotes.None, default)).ShouldBe(["evidence.unknown"], "knowing a hash is not having the file");
        Codes(await stage.Desk.ReuseAsync(reporter, stage.At(jia, "settled", "a.png"), hash, CommandNotes.None, default)).ShouldBe(["evidence.extension"]);
        Codes(await stage.Desk.ReuseAsync(reporter, stage.At(jia, "settled"), "no-hash", CommandNotes.None, default)).ShouldBe(["evidence.unknown"]);
        (await stage.Desk.ReuseAsync(reporter, stage.At(jia, "settled", "卷宗.pdf"), hash, CommandNotes.None, default)).Value!.MediaType.ShouldBe("application/pdf");
        (await stage.Desk.DetachAsync(reporter, stage.Round.Code, jia, "fund", hash, CommandNotes.None, default)).Succeeded.ShouldBeTrue();
        (await stage.Desk.DetachAsync(other, stage.Round.Code, jia, "settled", hash, CommandNotes.None, default)).Problems.Single().Code.ShouldBe("submission.unknown");

        (await stage.Round.HappenedAsync(jia)).ShouldBe(
        [
            new EvidenceAttached("fund", hash, "批复.pdf", "application/pdf", content.Length),
            new EvidenceAttached("settled", hash, "卷宗.pdf", "application/pdf", content.Length),
            new EvidenceDetached("fund", hash),
        ]);
        var gone = (await DetailAsync(reporter, new(stage.Round.Code, jia, "fund", hash)))!;
        (gone.IsAttached, gone.Duplicates.Select(one => one.Item).Single()).ShouldBe((false, "settled"));
        Sha256Digest.TryParse(hash, out var name).ShouldBeTrue();
        (await fixture.Service.EvidenceDetails.OfSubmissionAsync(reporter, stage.Round.Code, jia, name, default))!.FileName.ShouldBe("卷宗.pdf");
        (await fixture.Service.EvidenceDetails.OfSubmissionAsync(other, stage.Round.Code, jia, name, default)).ShouldBeNull();
    }

    private async Task<EvidenceDetail?> DetailAsync(Sight sight, EvidenceKey key) => (await fixture.Service.EvidenceDetails.OfAsync(sight, [key], default))[0];

    private static string[] Codes<T>(Result<T> result)
        where T : class => [.. result.Problems.Select(problem => problem.Code)];

    /// <summary>What nobody may read.</summary>
    private sealed class UntouchedStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("read");
    }

    /// <summary>Something happens while it is read.</summary>
    private sealed class MeanwhileStream(byte[] content, Func<Task> meanwhile) : MemoryStream(content)
    {
        private bool _happened;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_happened)
                await meanwhile();
            _happened = true;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
