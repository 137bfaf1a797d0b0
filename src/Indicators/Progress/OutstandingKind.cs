namespace Fadu.Indicators.Progress;

/// <summary>What is outstanding of an item.</summary>
public enum OutstandingKind
{
    /// <summary>未填报: it has to be reported.</summary>
    Missing,

    /// <summary>缺佐证材料: its value needs evidence.</summary>
    EvidenceMissing,

    /// <summary>退回待改: evaluators sent it back.</summary>
    Returned,
}
