using System.Security.Cryptography;
using System.Text;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Seeding;

/// <summary>Files that nobody ever wrote: names, hashes and sizes alone, for rounds that are too large to store any.</summary>
internal sealed class MadeUpEvidence : ISeedEvidence
{
    /// <inheritdoc />
    public AttachEvidence For(SubmissionContext context, SeedUnit unit, Item item, string prefix)
    {
        var name = $"{prefix}{item.Evidence?.Split('、', ',', '，')[0] ?? "说明"}-{unit.Name}.pdf";
        return new()
        {
            Context = context,
            Item = item.Code,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Round.Opening!.Code}/{unit.Code}/{item.Code}/{name}"))),
            FileName = name,
            MediaType = "application/pdf",
            Bytes = 40_000 + (name.Length * 7_919) + (unit.DrawnFrom & 0xFFFFF),
        };
    }
}
