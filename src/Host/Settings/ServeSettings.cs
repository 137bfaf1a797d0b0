namespace Fadu.Host.Settings;

/// <summary>Every setting that <c>fadu serve</c> knows.</summary>
internal static class ServeSettings
{
    public static readonly Setting Urls = new("FADU_URLS", new("服务地址，几个用分号隔开", "addresses of the service, separated by semicolons"), "http://127.0.0.1:5080");
    public static readonly Setting Certificate = new("FADU_TLS_CERTIFICATE", new("https 的证书文件（PEM，连同证书链）", "certificate for https: a PEM file with its chain"), null);
    public static readonly Setting CertificateKey = new("FADU_TLS_KEY", new("证书私钥文件（PEM，不加密）", "private key of the certificate: a PEM file, not encrypted"), null);
    public static readonly Setting Connection = new("FADU_CONNECTION", new("PostgreSQL 连接串；不写则自带启动一个", "connection string of PostgreSQL; without one the service starts its own"), null) { IsSecret = true };
    public static readonly Setting Data = new("FADU_DATA", new("自带数据库、密钥和佐证材料的文件夹", "folder of the service's own database, keys and evidence"), ".fadu");
    public static readonly Setting Binaries = new("FADU_PG_BIN", new("PostgreSQL 程序所在的文件夹；不写则自动查找", "folder of PostgreSQL's programs; without it they are searched for"), null);

    public static readonly Setting Proxies = new("FADU_PROXIES", new("可信反向代理的地址或网段，逗号隔开；只有它们说的来源地址才算数", "addresses or networks of trusted proxies, separated by commas; nobody else is believed about where a request comes from"), null);
    public static readonly Setting Origins = new("FADU_ORIGINS", new("可以跨站调用接口的网页来源，逗号隔开；不写则都不可以", "origins of other sites whose pages may call the service, separated by commas; none where left out"), null);
    public static readonly Setting MaxBody = new("FADU_MAX_BODY", new("一次请求正文的最大字节数（佐证材料另计）", "how large the body of a request may be (evidence apart)"), "1MB");
    public static readonly Setting GraphiQL = new("FADU_GRAPHIQL", new("是否提供 GraphiQL 页面；不写时只在本机地址上提供", "whether the GraphiQL page is served; where left out, on loopback addresses only"), null);
    public static readonly Setting Introspection = new("FADU_INTROSPECTION", new("未登录的人能否查询接口结构", "whether strangers may ask for the schema"), "false");
    public static readonly Setting StopWithin = new("FADU_STOP_WITHIN", new("停止时最多等正在执行的操作多久", "how long a stop waits for what is being done"), "20s");

    public static readonly Setting RateAccount = new("FADU_RATE_ACCOUNT", new("每个账号每分钟最多多少次请求，0 表示不限", "requests of one account in a minute; 0: any number"), "1200");
    public static readonly Setting RateAddress = new("FADU_RATE_ADDRESS", new("每个地址每分钟最多多少次请求，0 表示不限", "requests from one address in a minute; 0: any number"), "6000");
    public static readonly Setting RateSignIn = new("FADU_RATE_SIGN_IN", new("每个地址每分钟最多尝试登录多少次，0 表示不限", "attempts to sign in from one address in a minute; 0: any number"), "20");

    public static readonly Setting SessionIdle = new("FADU_SESSION_IDLE", new("多久没有操作就自动退出", "after how long without a request a session ends"), "30m");
    public static readonly Setting SessionLifetime = new("FADU_SESSION_LIFETIME", new("登录后最多多久要重新登录", "after how long a session ends in any case"), "12h");
    public static readonly Setting SessionsPerAccount = new("FADU_SESSIONS_PER_ACCOUNT", new("一个账号最多同时登录几处", "how many sessions an account may have at once"), "3");
    public static readonly Setting SecondFactorRoles = new("FADU_SECOND_FACTOR_ROLES", new("哪些角色必须用动态口令登录，逗号隔开：reporter、evaluator、coordinator、administrator", "roles that need a second factor, separated by commas: reporter, evaluator, coordinator, administrator"), null);

    public static readonly Setting OidcAuthority = new("FADU_OIDC_AUTHORITY", new("统一身份认证（OIDC）服务的地址；不写则用本地账号登录", "address of the OpenID Connect provider; without one people sign in with local accounts"), null);
    public static readonly Setting OidcAudience = new("FADU_OIDC_AUDIENCE", new("令牌必须是发给谁的（aud）", "for whom tokens have to be issued (aud)"), null);
    public static readonly Setting OidcNameClaim = new("FADU_OIDC_NAME_CLAIM", new("令牌里哪个字段是账号名", "claim that names the account"), "sub");

    public static readonly Setting EvidenceFolder = new("FADU_EVIDENCE_FOLDER", new("佐证材料的文件夹；不写则在 FADU_DATA 下的 evidence", "folder of evidence; where left out, evidence in FADU_DATA"), null);
    public static readonly Setting EvidenceMaxBytes = new("FADU_EVIDENCE_MAX_BYTES", new("一个佐证文件最大多少字节", "how large a file of evidence may be"), "50MB");

    public static readonly Setting Log = new("FADU_LOG", new("日志格式：json（每行一条）或 text（给人看）", "format of the log: json, an object a line, or text, for people"), "json");
    public static readonly Setting LogLevel = new("FADU_LOG_LEVEL", new("日志从哪一级起：debug、information、warning、error", "from which level on: debug, information, warning, error"), "information");
    public static readonly Setting LogKey = new("FADU_LOG_KEY", new("日志里账号化名用的密钥，至少 16 个字符；不写则每次启动另用一个", "key by which accounts get their pseudonyms in the log, at least 16 characters; without it, another one at each start"), null) { IsSecret = true };
    public static readonly Setting Traces = new("FADU_TRACES", new("链路追踪：off、log（写进日志）或 otlp", "traces: off, log (as lines of the log) or otlp"), "off");
    public static readonly Setting TracesEndpoint = new("FADU_TRACES_ENDPOINT", new("OTLP 接收端地址（gRPC）", "address that takes OTLP (gRPC)"), "http://127.0.0.1:4317");
    public static readonly Setting TracesShare = new("FADU_TRACES_SHARE", new("追踪多大比例的请求，0 到 100（%）", "share of requests that are traced, 0 to 100 percent"), "100");
    public static readonly Setting MetricsToken = new("FADU_METRICS_TOKEN", new("从别的机器读 /metrics 要带的令牌，至少 16 个字符；不写则只有本机可读", "token with which other machines may read /metrics, at least 16 characters; without it only this machine may"), null) { IsSecret = true };

    public static readonly Setting CheckEvery = new("FADU_CHECK_EVERY", new("多久核对一次各计分簿有没有漏掉事件", "how often open books are checked for events that they missed"), "5m");
    public static readonly Setting LongestLag = new("FADU_LONGEST_LAG", new("计分簿落后多久就算没有就绪", "how long a book may lag before the service counts as not ready"), "60s");

    /// <summary>All of them, in the order in which they are explained.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Urls, Certificate, CertificateKey, Connection, Data, Binaries, Proxies, Origins, MaxBody, GraphiQL, Introspection, StopWithin,
        RateAccount, RateAddress, RateSignIn, SessionIdle, SessionLifetime, SessionsPerAccount, SecondFactorRoles,
        OidcAuthority, OidcAudience, OidcNameClaim, EvidenceFolder, EvidenceMaxBytes,
        Log, LogLevel, LogKey, Traces, TracesEndpoint, TracesShare, MetricsToken, CheckEvery, LongestLag,
    ];
}
