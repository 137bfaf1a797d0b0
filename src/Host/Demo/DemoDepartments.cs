namespace Fadu.Host.Demo;

/// <summary>The departments of the made-up city.</summary>
internal static class DemoDepartments
{
    /// <summary>Their names, by their numbers.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. ((string[])[
            "公安局", "司法局", "教育局", "民政局", "财政局", "人力资源和社会保障局", "自然资源局", "生态环境局", "住房和城乡建设局", "交通运输局",
            "水务局", "农业农村局", "商务局", "文化和旅游局", "卫生健康委员会", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "体育局",
            "统计局", "医疗保障局", "城市管理局", "信访局", "林业局", "数据局", "科学技术局", "工业和信息化局", "发展和改革委员会", "税务局",
            "消防救援支队", "气象局", "邮政管理局", "烟草专卖局", "总工会", "妇女联合会", "残疾人联合会", "红十字会", "档案馆", "住房公积金中心",
        ]).Select(name => DemoStart.CityName + name),
    ];
}
