using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Imports;

/// <summary>Which status of HTTP a refusal of a whole workbook has.</summary>
internal static class ImportStatus
{
    /// <summary>That of the first problem.</summary>
    public static int Of(IReadOnlyList<Problem> problems) => problems[0].Code switch
    {
        "access.denied" => StatusCodes.Status403Forbidden,
        "round.unknown" or "submission.unknown" => StatusCodes.Status404NotFound,
        "workbook.too_large" => StatusCodes.Status413PayloadTooLarge,
        "request.parameter" => StatusCodes.Status400BadRequest,
        "submission.not_draft" or "submission.unit_withdrawn" or "submission.unit_not_enrolled" or "round.closed" or "conflict.version" or "command.key_reused"
            or "fill_in.other_revision" or "bulk.other_revision" => StatusCodes.Status409Conflict,
        var code when code.StartsWith("workbook.", StringComparison.Ordinal) => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
