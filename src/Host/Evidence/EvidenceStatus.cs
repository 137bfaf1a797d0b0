using Fadu.Application.Commands;
using Fadu.Application.Evidence.Storage;
using Fadu.Kernel;

namespace Fadu.Host.Evidence;

/// <summary>Which status of HTTP a refusal has.</summary>
internal static class EvidenceStatus
{
    /// <summary>That of the first problem that is not one of the request's own words, since that decides whether trying again makes sense.</summary>
    public static int Of(IReadOnlyList<Problem> problems)
    {
        var all = problems.Select(problem => Of(problem.Code)).ToArray();
        return Array.Find(all, status => status != 400) is > 0 and var other ? other : 400;
    }

    /// <summary>The same for a request that came on a condition.</summary>
    /// <remarks>RFC 9110, section 13.1.1: the version that <c>If-Match</c> names is not the present one.</remarks>
    public static int OfConditional(IReadOnlyList<Problem> problems) => problems.Any(problem => problem is VersionConflictProblem) ? 412 : Of(problems);

    /// <summary>That of a fault of the store.</summary>
    public static int Of(EvidenceStoreFault fault) => fault is EvidenceStoreFault.Full ? 507 : 503;

    /// <summary>What the client is told of a fault of the store; where the folder is, is not for clients.</summary>
    public static Problem ProblemOf(EvidenceStoreFault fault) => fault is EvidenceStoreFault.Full
        ? new("evidence.store_full", new("服务的存储空间已满，文件没有保存；请告诉管理员", "the service has no space left, so the file was not stored; tell an administrator"), null)
        : new("evidence.store_unavailable", new("佐证材料的存储暂时不能用；请稍后再试，仍不行时告诉管理员", "the store of evidence is not available now; try again later, and if it stays so tell an administrator"), null);

    private static int Of(string code) => code switch
    {
        "access.denied" => 403,
        "round.unknown" or "submission.unknown" or "evidence.unknown" => 404,
        "evidence.too_large" => 413,
        "evidence.type" or "evidence.damaged" or "evidence.macros" or "evidence.encrypted" or "evidence.encoding" or "evidence.extension" or "evidence.raw_bytes" => 415,
        "conflict.version" or "command.key_reused" or "round.closed" => 409,
        "submission.not_draft" or "submission.unit_withdrawn" or "submission.unit_not_enrolled" or "submission.wrong_source" => 409,
        _ => 400,
    };
}
