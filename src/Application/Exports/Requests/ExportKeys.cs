using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fadu.Application.Access;

namespace Fadu.Application.Exports.Requests;

/// <summary>What names a file that is wanted, so that the same request is answered by the same file.</summary>
internal static class ExportKeys
{
    /// <summary>64 hexadecimal digits that follow from everything that decides what stands in it; another build may write other files.</summary>
    public static string Of(ExportRequest request, ExportPlan plan, Viewer viewer) => Hash(
    [
        // The revision that the plan found says it all, also where it was not named; a preview of a draft names none.
        (request.Kind is ExportKind.Preview ? request : request with { Revision = null }).ToString(), $"{request.AsOf:O}", plan.Revision.ToString(CultureInfo.InvariantCulture), plan.Basis, plan.FileName, viewer.Account!, GrantsOf(viewer), plan.Scope,
        $"{typeof(ExportKeys).Module.ModuleVersionId} {typeof(Workbooks.Stands.WorkbookStand).Module.ModuleVersionId}",
    ]);

    /// <summary>What somebody was granted, the same words for the same grants.</summary>
    public static string GrantsOf(Viewer viewer) =>
        string.Join(' ', viewer.Grants.Select(grant => $"{grant.Role}:{grant.Unit}:{grant.Below}").Order(StringComparer.Ordinal));

    /// <summary>SHA-256 of a list of words, lowercase hexadecimal digits.</summary>
    public static string Hash(IEnumerable<string?> words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', words))));
}
