using Fadu.Kernel;

namespace Fadu.Application.IndexSystems;

/// <summary>What came of importing the text of an index system.</summary>
/// <param name="Code">Code of the system; null where the text does not say it.</param>
/// <param name="Findings">All that is wrong with the text, in its order; what the draft may keep, too.</param>
/// <param name="Examples">How many worked examples were run; 0 where faults kept them from it.</param>
/// <param name="Problems">Why it did not become the draft; none where it did, or was that already.</param>
public sealed record SystemImport(string? Code, IReadOnlyList<FileFinding> Findings, int Examples, IReadOnlyList<Problem> Problems);
