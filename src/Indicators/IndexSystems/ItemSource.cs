namespace Fadu.Indicators.IndexSystems;

/// <summary>Who supplies an item's value.</summary>
public enum ItemSource
{
    /// <summary>The unit itself (填报).</summary>
    Unit,

    /// <summary>A panel of evaluators (评估员).</summary>
    Evaluator,

    /// <summary>A survey (调查).</summary>
    Survey,

    /// <summary>A register kept by the coordinator (登记、导入).</summary>
    Register,
}
