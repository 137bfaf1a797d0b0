using Fadu.Kernel;

namespace Fadu.Application.Importing;

/// <summary>Why a row can't be taken.</summary>
/// <param name="Row">Which, from 0.</param>
/// <param name="Field">Code of the item or attribute, or the name of a column (code, name, kind, parent, group); null: the row as a whole.</param>
/// <param name="Problem">What is wrong and what to write.</param>
public sealed record ImportFault(int Row, string? Field, Problem Problem);
