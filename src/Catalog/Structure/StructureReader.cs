using Fadu.Catalog.Yaml;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>Collects what reading by shapes finds: faults, and where every value stands.</summary>
internal sealed class StructureReader
{
    /// <summary>Faults beyond so many are not listed: the file is then something else altogether.</summary>
    public const int MostFaults = 500;

    private readonly List<YamlFault> _faults = [];
    private readonly List<string> _unreadable = [];
    private readonly Dictionary<string, YamlNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Text> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<YamlFault> Faults => _faults;

    /// <summary>Whether no further fault is listed, so that it need not be looked into.</summary>
    public bool IsFull => _faults.Count >= MostFaults;

    /// <summary>JSON pointers to what could not be read, so that what follows from it cannot be told.</summary>
    public IReadOnlyList<string> Unreadable => _unreadable;

    /// <summary>What stands at a JSON pointer.</summary>
    public IReadOnlyDictionary<string, YamlNode> Nodes => _nodes;

    /// <summary>What people call the field at a JSON pointer: 公式, 分值.</summary>
    public IReadOnlyDictionary<string, Text> Labels => _labels;

    /// <summary>The code of what stands at a JSON pointer, where it has one.</summary>
    public IReadOnlyDictionary<string, string> Owners => _owners;

    /// <summary>Reports something that could not be read.</summary>
    public void Fault(string code, string path, YamlPlace place, Text message)
    {
        Slip(code, path, place, message);
        if (_unreadable.Count < MostFaults)
            _unreadable.Add(path);
    }

    /// <summary>Reports something that has to be written otherwise, although it is clear what is meant.</summary>
    public void Slip(string code, string path, YamlPlace place, Text message)
    {
        if (_faults.Count < MostFaults)
            _faults.Add(new(code, path, place, message));
    }

    public void Locate(string path, YamlNode node) => _nodes[path] = node;

    public void Label(string path, Text label) => _labels[path] = label;

    public void Own(string path, string code) => _owners[path] = code;
}
