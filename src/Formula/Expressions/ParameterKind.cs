namespace Fadu.Formula.Expressions;

/// <summary>Where a formula's parameter gets its value from.</summary>
public enum ParameterKind
{
    /// <summary>A reported, surveyed, graded or registered item (数据项).</summary>
    Item,

    /// <summary>A value kept on the unit (单位属性), written <c>[单位.NAME]</c>.</summary>
    Attribute,

    /// <summary>The item of the same code in the previous round (上期), written <c>[上期.NAME]</c>.</summary>
    Previous,

    /// <summary>Marks that another indicator got (得分), written <c>[得分.CODE]</c>.</summary>
    Score,

    /// <summary>A policy parameter of the revision (政策参数).</summary>
    Policy,

    /// <summary>The scale that the formula is written on, <c>[满分]</c>.</summary>
    FullMarks,
}
