using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Changes what an indicator is worth.</summary>
internal sealed record ChangeMarksInput(string System, string Indicator, decimal? Marks) : MutationInput;
