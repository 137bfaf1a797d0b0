using Fadu.Api.Requests;
using Fadu.Application.Importing;

namespace Fadu.Api.Submissions;

/// <summary>Supplies values of several units.</summary>
internal sealed record SupplyBulkInput(string RoundCode, ImportMode Mode, string Source, IReadOnlyList<BulkRowInput> Rows) : MutationInput;
