using Fadu.Api.Requests;
using Fadu.Indicators.Revisions;

namespace Fadu.Api.IndexSystems;

/// <summary>Changes a formula.</summary>
internal sealed record ChangeFormulaInput(string System, FormulaPlace Place, string Code, string? Formula) : MutationInput;
