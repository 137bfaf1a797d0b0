using Fadu.Indicators.IndexSystems;

namespace Fadu.Api.Publications;

/// <summary>Names for the codes in publicised results, which everybody may read: index systems themselves are not for strangers.</summary>
/// <param name="definition">The revision that the results stand on.</param>
internal sealed class PublishedNames(IndexSystem definition)
{
    private readonly Dictionary<string, string> _indicators = definition.Indicators.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _vetoes = definition.Vetoes.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _gates = definition.Gates.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal);

    public string OfIndicator(string code) => _indicators[code];

    public string OfVeto(string code) => _vetoes[code];

    public string OfGate(string code) => _gates[code];
}
