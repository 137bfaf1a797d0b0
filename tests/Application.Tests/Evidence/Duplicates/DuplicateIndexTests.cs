using Fadu.Application.Evidence.Duplicates;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Tests.Evidence.Content;
using Npgsql;

namespace Fadu.Application.Tests.Evidence.Duplicates;

public sealed class DuplicateIndexTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task What_is_attached_while_an_earlier_transaction_is_under_way_is_known_at_once_and_who_did_it_afterwards()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "index");
        using var index = new DuplicateIndex(fixture.Store);
        byte[] content = [.. SampleFiles.Pdf, .. "index"u8];
        await using var source = NpgsqlDataSource.Create(fixture.Options.ConnectionString);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var early = new NpgsqlCommand("select pg_current_xact_id()", connection, transaction))
            await early.ExecuteScalarAsync();

        var hash = (await stage.UploadAsync(stage.Round.Jia, "fund", content)).Value!.Sha256;
        Sha256Digest.TryParse(hash, out var name).ShouldBeTrue();
        var during = (await index.FindAsync([name], default))[0].Single();
        await transaction.CommitAsync();
        await stage.UploadAsync(stage.Round.Yi, "fund", content);
        var after = (await index.FindAsync([name, default], default)).ToArray();

        during.ShouldBe(new()
        {
            Round = stage.Round.Code,
            Unit = stage.Round.Jia,
            Item = "fund",
            Sha256 = name,
            FileName = "批复.pdf",
            MediaType = "application/pdf",
            Bytes = content.Length,
            At = fixture.Clock.Now,
            Version = 1,
        });
        after[0].Select(one => (one.Unit, one.Account, one.Role)).ShouldBe(
            [(stage.Round.Jia, stage.Round.Jia, "reporter"), (stage.Round.Yi, stage.Round.Yi, "reporter")]);
        after[1].ShouldBeEmpty();
        (await index.AllAsync(default))[name].ShouldBe(after[0]);
    }
}
