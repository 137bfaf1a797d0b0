using System.Collections.Immutable;

namespace Fadu.GraphQL.Guarding.Rights;

/// <summary>A field that an operation selects and not everybody may.</summary>
/// <param name="Coordinate">The field's schema coordinate: <c>Unit.score</c>.</param>
/// <param name="Rights">What it asks for.</param>
/// <param name="Offsets">Where it is selected: bytes of the document from 0, in order, each once.</param>
public sealed record FieldDemand(string Coordinate, FieldRights Rights, ImmutableArray<int> Offsets);
