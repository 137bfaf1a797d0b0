using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Says on which scale a formula is written.</summary>
internal sealed record ChangeScaleInput(string System, string Indicator, decimal? OutOf, decimal? Pass) : MutationInput;
