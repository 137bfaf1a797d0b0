using Fadu.Api.Requests;
using Fadu.Application.Importing;

namespace Fadu.Api.Units;

/// <summary>Registers units, or brings them up to date.</summary>
internal sealed record ImportUnitsInput(ImportMode Mode, IReadOnlyList<UnitRowInput> Units) : MutationInput;
