package io.tradewind.web.page;

import io.tradewind.app.plot.WorldMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outlines of a world's regions as the page draws them: one picture, and where each region's circle stands on it. */
final class Outlines {
    private Outlines() {}

    static Map<String, Object> of(WorldMap map) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + WorldMap.WIDTH + " " + WorldMap.HEIGHT + "\">");
        Map<String, Object> places = new LinkedHashMap<>();
        for (WorldMap.Region region : map.regions()) {
            if (!region.path().isEmpty()) {
                svg.append("<path name=\"")
                        .append(region.code())
                        .append("\" d=\"")
                        .append(region.path())
                        .append("\"/>");
            }
            if (!region.code().equals(WorldMap.NONE)) {
                places.put(region.code(), List.of(region.x(), region.y()));
            }
        }
        Map<String, Object> outlines = new LinkedHashMap<>();
        outlines.put("svg", svg.append("</svg>").toString());
        outlines.put("places", places);
        outlines.put("policy", WorldMap.POLICY);
        return outlines;
    }
}
