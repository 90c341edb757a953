namespace Linli.Areas;

/// <summary>坐标基准: what a pair of degrees is measured against. A point without one is refused (domain.md §2.7).</summary>
public enum Datum
{
    /// <summary>WGS-84, and CGCS2000 which differs from it by centimetres: what GPS and 天地图 give; the form everything is kept in.</summary>
    Wgs84,

    /// <summary>GCJ-02 火星坐标: what AMap, Tencent and WeChat give, some hundreds of metres away.</summary>
    Gcj02,

    /// <summary>BD-09: Baidu's own offset on top of GCJ-02.</summary>
    Bd09,
}
