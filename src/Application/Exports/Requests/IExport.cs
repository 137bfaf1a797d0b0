using Fadu.Application.Access;
using Fadu.Kernel;

namespace Fadu.Application.Exports.Requests;

/// <summary>One kind of file.</summary>
public interface IExport
{
    /// <summary>Which kind.</summary>
    ExportKind Kind { get; }

    /// <summary>Looks at rights and reads what the file is made from; quick.</summary>
    /// <param name="sight">Who wants it.</param>
    /// <param name="request">Of this kind.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Or every refusal; what is not to be seen is answered like what is not there.</returns>
    Task<Result<ExportPlan>> PrepareAsync(Sight sight, ExportRequest request, CancellationToken ct);
}
